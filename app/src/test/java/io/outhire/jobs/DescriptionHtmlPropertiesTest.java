package io.outhire.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for all HTML, however untidy or hostile. */
class DescriptionHtmlPropertiesTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 20_000, 40_000, 60_000})
  void holdsForUntidyHtml(long firstSeed) {
    for (long seed = firstSeed; seed < firstSeed + 2_000; seed++) {
      CleanHtml.assertCleans("seed " + seed, new HtmlMaker(seed).html());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>ok",
        "<scr<script>ipt>alert(1)</script>",
        "<ScRiPt src=//x></sCrIpT>ok",
        "<style>@import 'x'</style><p style=background:url(x)>ok",
        "<svg onload=alert(1)><a xlink:href='javascript:x'><text>ok</text></a></svg>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>ok",
        "<math><mtext><table><mglyph><style><img src onerror=x></style></mglyph></table></mtext></math>",
        "<noscript><p title='</noscript><img src=x onerror=x>'></noscript>",
        "<iframe srcdoc='<script>x</script>'></iframe><object data=x></object><embed src=x>",
        "<img src=x onerror=alert(1)//><video><source onerror=x></video><audio src=x onerror=y>",
        "<p onclick=x onmouseover='y' style='expression(z)'>ok",
        "<a href='javascript:alert(1)'>x</a>",
        "<a href='JaVaScRiPt:alert(1)'>x</a>",
        "<a href=' java\tscript:alert(1)'>x</a>",
        "<a href='java&#10;script&colon;alert(1)'>x</a>",
        "<a href='&#106;avascript:alert(1)'>x</a>",
        "<a href='\u0001javascript:alert(1)'>x</a>",
        "<a href='data:text/html,<script>x</script>'>x</a>",
        "<a href='vbscript:x'>x</a><a href='blob:x'>x</a><a href='file:///etc/passwd'>x</a>",
        "<a href='https:javascript:alert(1)'>x</a><a href='https:/\\evil'>x</a>",
        "<a href='https://a.example@evil.example/'>x</a>",
        "<a href='https://a.example/\" onclick=\"x'>x</a>",
        "<a href=\"https://a.example/'><script>x</script>\">x</a>",
        "<a href='mailto:a@b.c?subject=\"><script>x'>x</a>",
        "<form action=javascript:x><button formaction=javascript:x>ok</button><input autofocus onfocus=x></form>",
        "<textarea><script>x</script></textarea><xmp><script>x</script></xmp><plaintext><script>",
        "<title><script>x</script></title><base href=//x><link rel=stylesheet href=x><meta http-equiv=refresh>",
        "<template><script>x</script></template><select><option><script>x</script></select>",
        "<![CDATA[<script>x</script>]]><?php x ?><!DOCTYPE x [<!ENTITY a 'b'>]>",
        "<p>a<b>b<i>c</b>d</i>e<p>f</b><table><td>g<li>h</table></ul></p></div>i",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<a <b href=https://x.example>z</a>",
        "\u0000<scr\u0000ipt>x</script>",
        "<"
      })
  void holdsForHostileHtml(String hostile) {
    CleanHtml.assertCleans(hostile, hostile);
  }

  @Test
  void holdsForHugeNesting() {
    for (String tag :
        List.of(
            "div",
            "ul><li",
            "b",
            "blockquote",
            "p",
            "a href=https://a.example",
            "table><tr><td",
            "h2")) {
      String html = ("<" + tag + ">x").repeat(5_000);
      String cleaned = DescriptionHtml.clean(html).value();
      assertThat(DescriptionHtml.clean(cleaned).value()).as(tag).isEqualTo(cleaned);
      CleanHtml.assertAllowed(tag, cleaned);
    }
  }
}

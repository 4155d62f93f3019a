package io.outhire.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TagsTest {

  private final RenderedTemplates templates = new RenderedTemplates();

  @Test
  void everyTagSaysInItsFirstLineWhatItTakes() throws IOException {
    for (String tag : RenderedTemplates.tags()) {
      String markup = Files.readString(Path.of("src/main/resources/templates/tags", tag + ".html"));
      assertThat(markup).as(tag).startsWith("{! ");
    }
  }

  @Test
  void aFieldWithoutExtrasIsALabelAndAnInput() {
    assertThat(tag("{#field name='city' label='City' /}"))
        .contains("<label class=\"field__label\" for=\"city\">City</label>", "type=\"text\"")
        .doesNotContain("aria-describedby", "aria-invalid", "required");
  }

  @Test
  void aFieldTiesItsHintAndItsErrorToTheInput() {
    assertThat(
            tag(
                "{#field name='email' label='E-mail' type='email' value=value hint='Why'"
                    + " error=errors.get('email') required=true autocomplete='email' /}"))
        .contains("aria-describedby=\"email-hint email-error\"", "aria-invalid=\"true\"")
        .contains("value=\"&quot;&gt;&lt;b&gt;\"", "autocomplete=\"email\"", " required")
        .contains("Enter an e-mail address");
  }

  @Test
  void aFieldWhoseErrorIsNotInTheMapHasNone() {
    assertThat(tag("{#field name='x' label='X' error=errors.get('x') /}"))
        .doesNotContain("field__error");
  }

  @Test
  void theErrorSummaryLinksToEachFieldAndIsAbsentWhenAllIsWell() {
    assertThat(tag("{#errorSummary errors=errors /}"))
        .contains("href=\"#email\"", "role=\"alert\"");
    assertThat(tag("{#errorSummary errors=none /}")).isEmpty();
  }

  @Test
  void aButtonPassesOnWhatItDoesNotKnow() {
    assertThat(tag("{#button label='Go & see' kind='primary' name='do' value='go' /}"))
        .contains("button--primary", "name=\"do\" value=\"go\"", "Go &amp; see");
  }

  @Test
  void aCountOfZeroIsShownAndNoCountIsNot() {
    assertThat(tag("{#filter href='/a' label='Draft' count=0 /}")).contains(">0<");
    assertThat(tag("{#filter href='/a' label='Draft' /}")).doesNotContain("filters__count");
  }

  @Test
  void everyFormTagCarriesTheTokenOfItsSession() {
    assertThat(tag("{#csrf /}"))
        .isEqualTo("<input type=\"hidden\" name=\"csrf-token\" value=\"a-token\">");
  }

  @Test
  void stateIsAlwaysSaidInWords() {
    assertThat(tag("{#dot state='bad' label='Access was revoked' /}"))
        .contains("dot--bad", "Access was revoked");
  }

  @Test
  void anErrorPageSaysWhatHappenedAndOffersAWayOn() {
    String page =
        templates.render(
            "error",
            Map.of(
                "status", 410,
                "title", "This job is closed",
                "text", "Acme no longer takes applications for it.",
                "link", "/acme/jobs",
                "linkLabel", "See open jobs"));
    assertThat(page).contains("<h1>This job is closed</h1>", "href=\"/acme/jobs\"", "Error 410");
  }

  @Test
  void aPageOfSettingsStandsInTwoFrames() {
    String markup =
        "{#include layout/settings frame=frame current='members'}<p>Inside</p>{/include}";
    Frame frame =
        new Frame(
            "Members",
            Frame.Section.SETTINGS,
            "Acme",
            "Ada Lindqvist",
            "Admin",
            true,
            false,
            false,
            null);
    assertThat(templates.renderText(markup, Map.of("frame", frame)))
        .contains("<p>Inside</p>", "<title>Members · Outhire</title>")
        .contains("href=\"/settings/members\" aria-current=\"page\"")
        .doesNotContain("/demo/mailbox");
  }

  private String tag(String markup) {
    return templates.renderText(
        markup,
        Map.of(
            "errors", Map.of("email", "Enter an e-mail address"),
            "none", Map.of(),
            "value", "\"><b>"));
  }
}

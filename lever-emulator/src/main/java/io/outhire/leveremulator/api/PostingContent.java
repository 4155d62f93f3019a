package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.outhire.leveremulator.company.Posting;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/** The words of a posting as a client writes them; markup beyond a short list is dropped. */
final class PostingContent {
  private static final Safelist TEXT =
      new Safelist()
          .addTags("div", "p", "span", "br", "b", "i", "s", "u", "a")
          .addAttributes("a", "href")
          .addProtocols("a", "href", "http", "https", "mailto");
  private static final Safelist LIST =
      new Safelist()
          .addTags("li", "b", "i", "s", "u", "a")
          .addAttributes("a", "href")
          .addProtocols("a", "href", "http", "https", "mailto");

  private static final Posting.Content EMPTY = new Posting.Content(null, "", List.of(), null, "");

  private PostingContent() {}

  /** What the body leaves out stays as it was; plain texts are worked out of the markup. */
  static Posting.Content read(Body body, @Nullable Posting old) {
    Posting.Content before = old == null ? EMPTY : old.content();
    if (!body.has("content")) {
      return before;
    }
    Body given = body.object("content");
    String description = html(given, "descriptionHtml", "description");
    // Lever's own examples write the closing under the last of these names.
    String closing = html(given, "closingHtml", "closingPostingHtml", "closing");
    return new Posting.Content(
        null,
        Objects.requireNonNullElse(description, before.descriptionHtml()),
        given.has("lists") ? lists(given) : before.lists(),
        null,
        Objects.requireNonNullElse(closing, before.closingHtml()));
  }

  private static @Nullable String html(Body given, String... names) {
    String html =
        Stream.of(names).map(given::text).filter(Objects::nonNull).findFirst().orElse(null);
    return html == null ? null : clean(html, TEXT);
  }

  private static List<Posting.Section> lists(Body given) {
    var sections = new ArrayList<Posting.Section>();
    for (JsonNode section : given.fields().path("lists")) {
      if (!section.isObject()) {
        throw ApiFailure.invalid("lists");
      }
      String content = clean(section.path("content").asText(""), LIST);
      sections.add(new Posting.Section(section.path("text").asText(""), content));
    }
    return sections;
  }

  private static String clean(String html, Safelist allowed) {
    var asIs = new Document.OutputSettings().prettyPrint(false);
    return Jsoup.clean(html, "", allowed, asIs);
  }
}

package io.outhire.leveremulator.api;

import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.http.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Entities;

/**
 * A board for those who put it into a page as it is: lists within {@code <div class='lever'>}.
 *
 * @param groups postings by title; the empty title for those in no group
 */
record BoardPage(String site, Links links, Map<String, List<Posting>> groups) {
  /** To be put into a page by its server. */
  Response inline() {
    return Response.html(200, list()).with("Content-Security-Policy", "default-src 'none'");
  }

  /**
   * A page of its own, to be shown in a frame.
   *
   * @param css address of a style sheet; empty for none
   * @param resize address of a page that is told the height; empty for none
   */
  Response framed(String css, String resize) {
    String nonce = UUID.randomUUID().toString();
    String policy =
        "default-src 'none'; style-src *; frame-src *; script-src 'nonce-" + nonce + "'";
    String style =
        web(css) ? "<link rel=\"stylesheet\" href=\"" + Entities.escape(css) + "\">" : "";
    String page =
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Jobs</title>"
            + "<base target=\"_top\">"
            + style
            + "</head><body>"
            + list()
            + (web(resize) ? resizing(resize, nonce) : "")
            + "</body></html>";
    return Response.html(200, page).with("Content-Security-Policy", policy);
  }

  private static boolean web(String address) {
    return address.startsWith("https://") || address.startsWith("http://");
  }

  /** A frame within the frame tells the page outside, which is of its own site, how high it is. */
  private static String resizing(String resize, String nonce) {
    return """
        <iframe id="resize" hidden title="Resizing" data-page="%s"></iframe>
        <script nonce="%s">
          const frame = document.getElementById("resize");
          const page = new URL(frame.dataset.page);
          page.searchParams.set("height", document.body.scrollHeight);
          frame.src = page;
        </script>"""
        .formatted(Entities.escape(resize), nonce);
  }

  private String list() {
    var html = new StringBuilder("<div class='lever'>");
    groups.forEach(
        (title, postings) -> {
          if (!title.isEmpty()) {
            html.append("<h3>").append(Entities.escape(title)).append("</h3>");
          }
          html.append("<ul>");
          postings.forEach(posting -> html.append(item(posting)));
          html.append("</ul>");
        });
    return html.append("</div>").toString();
  }

  private String item(Posting posting) {
    return "<li><a href=\""
        + Entities.escape(links.job(site, posting.id()))
        + "\">"
        + Entities.escape(posting.text())
        + "</a></li>";
  }
}

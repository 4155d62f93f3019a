package io.outhire.careers.job;

import io.outhire.accounts.Team;
import io.outhire.jobs.Board;
import io.outhire.web.PublicFrames;
import io.outhire.words.Words;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What the public pages of jobs have in common. */
final class Pages {
  private Pages() {}

  /** Browsers ask again each time: a job that closes is closed at once. */
  static Response page(int status, TemplateInstance page) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
        .entity(page)
        .build();
  }

  static List<ListedJob> listed(Team team, List<Board.Row> rows, Words words) {
    String home = PublicFrames.home(team);
    String suffix = Addresses.suffix(team, words);
    return rows.stream().map(row -> ListedJob.of(home, suffix, row, words)).toList();
  }

  /** Where somebody asks to hear of the employer's new jobs. */
  static String subscribe(Team team, Words words) {
    return PublicFrames.link(team, words, PublicFrames.home(team) + "/subscribe");
  }
}

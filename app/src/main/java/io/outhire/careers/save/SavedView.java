package io.outhire.careers.save;

import io.outhire.accounts.Team;
import io.outhire.web.FormErrors;
import io.outhire.web.layout.CareersFrame;
import io.outhire.web.layout.Notice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the list of saved jobs shows.
 *
 * @param email what was typed into the form that mails the list
 * @param token when the form was shown, signed
 * @param notice words above the form, or null
 */
public record SavedView(
    CareersFrame frame,
    Team team,
    List<Row> jobs,
    String email,
    FormErrors errors,
    String token,
    @Nullable Notice notice) {

  /**
   * One saved job.
   *
   * @param facts place, workplace, pay; empty when nothing is known
   * @param closed whether it takes no more applications
   */
  public record Row(String name, String facts, String path, boolean closed) {}

  public String mail() {
    return "/%s/jobs/saved?lang=%s".formatted(team.slug(), frame.words().lang());
  }

  public String removal(Row row) {
    return "%s/save/removal?lang=%s".formatted(row.path(), frame.words().lang());
  }
}

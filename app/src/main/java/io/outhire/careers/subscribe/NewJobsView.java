package io.outhire.careers.subscribe;

import io.outhire.accounts.Team;
import io.outhire.web.FormErrors;
import io.outhire.web.layout.CareersFrame;
import io.outhire.web.layout.Notice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the form for new jobs shows.
 *
 * @param token when it was shown, signed
 * @param notice words above the form, or null
 */
public record NewJobsView(
    CareersFrame frame,
    Team team,
    TypedWish typed,
    FormErrors errors,
    String token,
    List<Choice> departments,
    List<Choice> locations,
    List<Choice> workplaces,
    List<Choice> types,
    @Nullable Notice notice) {

  /** Where the form is sent to; keeps the language. */
  public String action() {
    return "/%s/jobs/subscribe?lang=%s".formatted(team.slug(), frame.words().lang());
  }

  public String title() {
    return frame.words().say("engagement.new.title", team.name());
  }
}

package io.outhire.dashboard.applications;

import io.outhire.applications.Application;
import io.outhire.applications.PhoneNumber;
import io.outhire.applications.VisitSource;
import io.outhire.applications.Written;
import io.outhire.dashboard.ats.ShownDelivery;
import io.outhire.web.layout.Frame;
import io.outhire.web.layout.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one application shows.
 *
 * @param job the title of its job
 * @param written cover letter and answers
 * @param delivery its way into the ATS, or null for one older than deliveries
 * @param admin whether the reader may give out and erase data
 */
public record ApplicationView(
    Frame frame,
    Application application,
    Written written,
    String job,
    Moment received,
    Moment changed,
    Moment consented,
    @Nullable ShownDelivery delivery,
    boolean admin) {

  public String name() {
    return application.candidate().name();
  }

  /** The phone number in the form to call, or null. */
  public @Nullable String phone() {
    return application.candidate().phone().map(PhoneNumber::best).orElse(null);
  }

  /** What was typed, when the number was understood and looked different; else null. */
  public @Nullable String phoneTyped() {
    return application
        .candidate()
        .phone()
        .filter(phone -> !phone.typed().equals(phone.best()))
        .map(PhoneNumber::typed)
        .orElse(null);
  }

  /** Where the person came from, or null. */
  public @Nullable String source() {
    return application.source().map(VisitSource::value).orElse(null);
  }

  public String jobPath() {
    return "/jobs/" + application.job();
  }

  /** Where all data of the person is given out and erased. */
  public String personPath() {
    return "/applications/%s/person".formatted(application.id());
  }

  public String resumePath() {
    return "/applications/%s/resume".formatted(application.id());
  }

  /** The kind and size of the résumé. */
  public String resumeFacts() {
    return "%s, %s"
        .formatted(application.resume().kind().name(), application.resume().sizeInWords());
  }
}

package io.outhire.dashboard.search;

import io.outhire.dashboard.ats.DeliveryDot;
import io.outhire.web.layout.Frame;
import io.outhire.web.layout.Moment;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found, the beginning of each list.
 *
 * @param search what was searched for; empty when nothing was yet
 * @param moreJobs whether {@code /jobs} finds more of them
 * @param moreApplications whether {@code /applications} finds more of them
 */
public record SearchView(
    Frame frame,
    String search,
    List<Job> jobs,
    boolean moreJobs,
    List<Applicant> applications,
    boolean moreApplications) {

  /** A job description. */
  public record Job(String path, String name, String place, String dot, String state) {}

  /**
   * An application.
   *
   * @param delivery how its delivery stands, or null when it has none
   */
  public record Applicant(
      String path,
      String name,
      String email,
      String job,
      String reference,
      Moment received,
      @Nullable DeliveryDot delivery) {}

  /** Whether there is neither a job nor an application. */
  public boolean nothing() {
    return jobs.isEmpty() && applications.isEmpty();
  }

  /** What was searched for, as an address carries it. */
  public String query() {
    return URLEncoder.encode(search, StandardCharsets.UTF_8);
  }
}

package io.outhire.careers.job;

import io.outhire.careers.save.JobCode;
import io.outhire.jobs.JobId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/**
 * Where a reader of a job page can go on. Plain links, so that the page is the same for everybody;
 * what needs a form's token has a page of its own.
 *
 * @param code what a browser keeps of a saved job
 * @param share opens the reader's mail program; a script offers the device's own way instead
 */
public record Ways(
    String apply, String save, String code, String ask, String subscribe, String share) {

  /**
   * The ways on from a job.
   *
   * @param path of the job's page
   * @param job the one that a browser saves
   * @param kept adds to a path what keeps the visitor's language
   * @param subject of a message that shares the job
   * @param address of the job, for somebody else
   */
  static Ways of(
      String path, JobId job, UnaryOperator<String> kept, String subject, String address) {
    return new Ways(
        kept.apply(path + "/apply"),
        kept.apply(path + "/save"),
        JobCode.of(job),
        kept.apply(path + "/ask"),
        kept.apply(path + "/subscribe"),
        "mailto:?subject=" + encoded(subject) + "&body=" + encoded(address));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

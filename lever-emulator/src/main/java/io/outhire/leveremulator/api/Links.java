package io.outhire.leveremulator.api;

import java.util.function.Supplier;

/** Addresses of things, as answers carry them. */
public final class Links {
  private final Supplier<String> base;

  /**
   * Links below an address.
   *
   * @param base without a final slash; asked anew each time, since a port may be chosen late
   */
  public Links(Supplier<String> base) {
    this.base = base;
  }

  String candidates() {
    return base.get() + "/candidates";
  }

  String candidate(String opportunityId) {
    return candidates() + "/" + opportunityId;
  }

  String jobs(String site) {
    return base.get() + "/jobs/" + site;
  }

  String job(String site, String postingId) {
    return jobs(site) + "/" + postingId;
  }

  String apply(String site, String postingId) {
    return job(site, postingId) + "/apply";
  }

  String resumeDownload(String opportunityId, String resumeId) {
    return base.get() + "/v1/opportunities/" + opportunityId + "/resumes/" + resumeId + "/download";
  }

  String fileDownload(String opportunityId, String fileId) {
    return base.get() + "/v1/opportunities/" + opportunityId + "/files/" + fileId + "/download";
  }

  String upload(String id) {
    return base.get() + "/v1/uploads/" + id;
  }
}

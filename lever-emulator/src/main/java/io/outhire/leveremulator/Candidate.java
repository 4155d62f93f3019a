package io.outhire.leveremulator;

import io.outhire.leveremulator.company.Phone;
import io.outhire.leveremulator.http.Bytes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A candidacy with its person, as tests want to see it.
 *
 * @param stage id of the stage
 * @param posting id of the posting; null without one
 * @param resumes oldest first
 */
public record Candidate(
    String id,
    String contact,
    String name,
    List<String> emails,
    List<Phone> phones,
    List<String> links,
    List<String> tags,
    List<String> sources,
    String origin,
    String stage,
    @Nullable String owner,
    @Nullable String sourcedBy,
    @Nullable String posting,
    List<Resume> resumes) {

  /** A résumé and its very bytes. */
  public record Resume(String name, String contentType, Bytes content) {}
}

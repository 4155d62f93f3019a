package io.outhire.integrations.ats;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * All that goes across in one call.
 *
 * @param performAs the user it is attributed to
 * @param postingId the posting applied to; empty to make a candidacy without one
 * @param links the candidate's own, then the link back to Outhire
 * @param tags shown on the candidacy
 * @param sources where it came from
 */
public record AtsApplication(
    String performAs,
    Optional<String> postingId,
    String name,
    String email,
    Optional<String> phone,
    List<URI> links,
    List<String> tags,
    List<String> sources,
    Optional<File> resume) {

  /** Takes copies of the lists. */
  public AtsApplication {
    links = List.copyOf(links);
    tags = List.copyOf(tags);
    sources = List.copyOf(sources);
  }

  /**
   * A file to send along.
   *
   * @param mediaType as in {@code application/pdf}
   */
  @SuppressWarnings("ArrayRecordComponent") // sent once and never compared
  public record File(String name, String mediaType, byte[] bytes) {}
}

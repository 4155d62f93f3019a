package io.outhire.applications;

import io.outhire.common.EmailAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The person behind an application, as they described themselves in it. What is said in one
 * application changes no other: an e-mail address proves nothing, so nobody can rewrite another
 * person's earlier words by typing their address.
 *
 * @param id the same for every application from this e-mail address to this team
 * @param links http or https
 */
public record Candidate(
    CandidateId id, String name, EmailAddress email, Optional<PhoneNumber> phone, List<URI> links) {
  /** Takes a copy of the links. */
  public Candidate {
    links = List.copyOf(links);
  }
}

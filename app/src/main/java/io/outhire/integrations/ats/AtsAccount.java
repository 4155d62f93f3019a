package io.outhire.integrations.ats;

import java.util.List;
import java.util.Optional;

/** The API of one connected account. Every call may wait on the network; none retries by itself. */
public interface AtsAccount {

  /** What people call this account, as far as it can be found out. */
  Optional<String> name() throws AtsFailure;

  /** One user, whether active or not; empty when the account has none of that id. */
  Optional<AtsUser> user(String userId) throws AtsFailure;

  /**
   * One page of users who are active now.
   *
   * @param cursor from the page before; empty for the first
   */
  AtsPage<AtsUser> users(Optional<String> cursor) throws AtsFailure;

  /** One page of the postings on offer for import, with their full content. */
  AtsPage<AtsPosting> postings(Optional<String> cursor) throws AtsFailure;

  /** One posting in whatever state it is; empty when the account has none of that id. */
  Optional<AtsPosting> posting(String postingId) throws AtsFailure;

  /** Whether a posting takes applications. */
  Standing standing(String postingId) throws AtsFailure;

  /** The cheapest call there is, which tells whether the account answers. */
  void check() throws AtsFailure;

  /**
   * Makes a new candidacy. Not idempotent: a second call makes a second candidacy.
   *
   * @param departure on what terms it may be sent; {@link AtsFailure.NotDone} when they fail
   * @throws AtsFailure {@link AtsFailure.OutcomeUnknown} when it may have been made all the same
   */
  AtsCandidacy create(AtsApplication application, Departure departure) throws AtsFailure;

  /** Candidacies that may be the one sought, oldest first, archived ones included. */
  List<AtsCandidacy> find(AtsSearch search) throws AtsFailure;
}

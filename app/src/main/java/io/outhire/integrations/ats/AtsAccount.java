package io.outhire.integrations.ats;

import java.time.Instant;
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

  /** What the posting's own form asks; empty when the account has no posting of that id. */
  Optional<AtsForm> form(String postingId) throws AtsFailure;

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

  /**
   * One page of all candidacies that carry the tag and were made since then.
   *
   * @param cursor from the page before; empty for the first
   */
  AtsPage<AtsSighting> tagged(String tag, Instant since, Optional<String> cursor) throws AtsFailure;

  /** Puts a candidacy away, as a duplicate if the account has such a reason. */
  void archive(String candidacyId, String performAs) throws AtsFailure;

  /** Undoes {@link #archive}. */
  void restore(String candidacyId, String performAs) throws AtsFailure;

  /**
   * Puts a note on a candidacy. Not idempotent: a second call makes a second note.
   *
   * @return the provider's id of the note
   * @throws AtsFailure {@link AtsFailure.OutcomeUnknown} when it may have been made all the same
   */
  String note(AtsNote note, Departure departure) throws AtsFailure;

  /** The ids of a candidacy's notes that hold this very line, oldest first. */
  List<String> notes(String candidacyId, String line) throws AtsFailure;

  /** Candidacies that may be the one sought, oldest first, archived ones included. */
  List<AtsCandidacy> find(AtsSearch search) throws AtsFailure;
}

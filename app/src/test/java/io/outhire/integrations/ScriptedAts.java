package io.outhire.integrations;

import io.outhire.integrations.ats.AtsAccount;
import io.outhire.integrations.ats.AtsApplication;
import io.outhire.integrations.ats.AtsCandidacy;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.integrations.ats.AtsForm;
import io.outhire.integrations.ats.AtsNote;
import io.outhire.integrations.ats.AtsPage;
import io.outhire.integrations.ats.AtsPosting;
import io.outhire.integrations.ats.AtsSearch;
import io.outhire.integrations.ats.AtsSighting;
import io.outhire.integrations.ats.AtsUser;
import io.outhire.integrations.ats.Departure;
import io.outhire.integrations.ats.Standing;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An ATS that answers each create as the test says, remembers what it made, and makes a second
 * candidacy of every repeated create, as Lever does.
 */
final class ScriptedAts implements AtsAccount {
  private final InstantSource clock;
  private Duration behind = Duration.ZERO;
  private final Deque<Answer> script = new ArrayDeque<>();
  private final List<Made> made = new ArrayList<>();
  private final List<AtsApplication> received = new ArrayList<>();
  private final List<Instant> looks = new ArrayList<>();
  private final List<AtsPosting> offered = new ArrayList<>();
  private Optional<AtsFailure> postingsFailure = Optional.empty();
  private int postingsFail;
  private int pagesRead;
  private int deadlyPage;
  private Supplier<Answer> otherwise = () -> Answer.MADE;
  private Duration showsAfter = Duration.ZERO;
  private boolean blind;
  private Runnable whileCreating = () -> {};
  private final Deque<AtsFailure> failures = new ArrayDeque<>();
  private Runnable whileGettingReady = () -> {};
  private final Set<String> archived = new HashSet<>();
  private final Set<String> usersWhoLeft = new HashSet<>();
  private final Map<String, Standing> standings = new HashMap<>();
  private final List<AtsNote> notes = new ArrayList<>();
  private final Deque<Answer> noteScript = new ArrayDeque<>();
  private final Deque<AtsFailure> noteFailures = new ArrayDeque<>();
  private int noteCalls;
  private int otherCalls;
  private final List<Instant> checks = new ArrayList<>();
  private Supplier<Optional<AtsFailure>> checkFailure = Optional::empty;
  private Supplier<Optional<AtsFailure>> lookFailure = Optional::empty;

  ScriptedAts(InstantSource clock) {
    this.clock = clock;
  }

  /** How a create ends. */
  enum Answer {
    MADE,
    MADE_THEN_LOST,
    MADE_THEN_KILLED,
    LOST_UNMADE,
    KILLED_UNMADE,
    BUSY,
    SLOW_DOWN,
    FAULT,
    REFUSED,
    DISCONNECTED
  }

  /** The process that asked is gone; not an exception that anything may catch. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private record Made(AtsApplication application, AtsCandidacy candidacy) {}

  /** Says how the next creates end; then come ordinary ones. */
  synchronized ScriptedAts then(Answer... answers) {
    script.addAll(List.of(answers));
    return this;
  }

  /** The next create fails like this. */
  synchronized void thenFails(AtsFailure failure) {
    failures.add(failure);
  }

  synchronized void otherwise(Supplier<Answer> answer) {
    otherwise = answer;
  }

  /** What was made can be found only so much later. */
  synchronized void showsAfter(Duration lag) {
    showsAfter = lag;
  }

  /** Finds nothing ever again: the control that shows what looking is good for. */
  synchronized void blind() {
    blind = true;
  }

  synchronized void looksEnd(Supplier<Optional<AtsFailure>> failure) {
    lookFailure = failure;
  }

  synchronized void checksEnd(Supplier<Optional<AtsFailure>> failure) {
    checkFailure = failure;
  }

  synchronized List<Instant> checks() {
    return List.copyOf(checks);
  }

  void whileGettingReady(Runnable meanwhile) {
    whileGettingReady = meanwhile;
  }

  void whileCreating(Runnable meanwhile) {
    whileCreating = meanwhile;
  }

  /** How many candidacies there are of this e-mail address. */
  synchronized long madeFor(String email) {
    return made.stream().filter(one -> one.application().email().equals(email)).count();
  }

  synchronized List<AtsApplication> received() {
    return List.copyOf(received);
  }

  /** Its own clock is so slow. */
  synchronized void isBehind(Duration time) {
    behind = time;
  }

  synchronized List<Instant> looks() {
    return List.copyOf(looks);
  }

  /** Something made by hand, or by a try that nobody remembers. */
  synchronized AtsCandidacy make(AtsApplication application) {
    AtsCandidacy candidacy =
        new AtsCandidacy(
            UUID.randomUUID().toString(),
            "contact-of-" + application.email(),
            false,
            Optional.of(URI.create("https://hire.example/candidates/" + made.size())),
            clock.instant().minus(behind));
    made.add(new Made(application, candidacy));
    return candidacy;
  }

  @Override
  public synchronized void check() throws AtsFailure {
    checks.add(clock.instant());
    Optional<AtsFailure> failure = checkFailure.get();
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  @Override
  public AtsCandidacy create(AtsApplication application, Departure departure) throws AtsFailure {
    whileGettingReady.run();
    if (!departure.mayLeave().getAsBoolean()) {
      throw new AtsFailure.NotDone("Outhire was held up before sending.", Optional.empty());
    }
    whileCreating.run();
    AtsFailure failure = failing(application);
    if (failure != null) {
      throw failure;
    }
    Answer answer = note(application);
    return switch (answer) {
      case MADE -> make(application);
      case MADE_THEN_LOST -> {
        make(application);
        throw new AtsFailure.OutcomeUnknown("Lever did not answer.");
      }
      case MADE_THEN_KILLED -> {
        make(application);
        throw new Killed();
      }
      case LOST_UNMADE -> throw new AtsFailure.OutcomeUnknown("Lever did not answer.");
      case KILLED_UNMADE -> throw new Killed();
      case BUSY -> throw new AtsFailure.NotDone("Lever is busy.", Optional.empty());
      case SLOW_DOWN ->
          throw new AtsFailure.NotDone("Lever is busy.", Optional.of(Duration.ofSeconds(40)));
      case FAULT -> throw new IllegalStateException("a fault of ours");
      case REFUSED -> throw new AtsFailure.Refused(400, "Lever does not know this posting.");
      case DISCONNECTED -> throw new AtsFailure.Disconnected("Access was revoked in Lever.");
    };
  }

  private synchronized @Nullable AtsFailure failing(AtsApplication application) {
    if (!failures.isEmpty()) {
      received.add(application);
    }
    return failures.poll();
  }

  private synchronized Answer note(AtsApplication application) {
    received.add(application);
    return script.isEmpty() ? otherwise.get() : script.poll();
  }

  /** Says how the next notes end; then come ordinary ones. */
  synchronized ScriptedAts thenNotes(Answer... answers) {
    noteScript.addAll(List.of(answers));
    return this;
  }

  /** The next note fails like this. */
  synchronized void thenNoteFails(AtsFailure failure) {
    noteFailures.add(failure);
  }

  /** The notes that stand on the candidacies of this e-mail address. */
  synchronized List<AtsNote> notesFor(String email) {
    return made.stream()
        .filter(one -> one.application().email().equals(email))
        .flatMap(
            one -> notes.stream().filter(note -> note.candidacyId().equals(one.candidacy().id())))
        .toList();
  }

  /** How many calls to add a note there were. */
  synchronized int noteCalls() {
    return noteCalls;
  }

  @Override
  public String note(AtsNote note, Departure departure) throws AtsFailure {
    if (!departure.mayLeave().getAsBoolean()) {
      throw new AtsFailure.NotDone("Outhire was held up before sending.", Optional.empty());
    }
    synchronized (this) {
      noteCalls++;
      if (!noteFailures.isEmpty()) {
        throw noteFailures.poll();
      }
      Answer answer = noteScript.isEmpty() ? Answer.MADE : noteScript.poll();
      if (answer == Answer.MADE
          || answer == Answer.MADE_THEN_LOST
          || answer == Answer.MADE_THEN_KILLED) {
        notes.add(note);
      }
      return switch (answer) {
        case MADE -> "note-" + notes.size();
        case MADE_THEN_LOST, LOST_UNMADE ->
            throw new AtsFailure.OutcomeUnknown("Lever did not answer.");
        case MADE_THEN_KILLED, KILLED_UNMADE -> throw new Killed();
        case BUSY -> throw new AtsFailure.NotDone("Lever is busy.", Optional.empty());
        case SLOW_DOWN ->
            throw new AtsFailure.NotDone("Lever is busy.", Optional.of(Duration.ofSeconds(40)));
        case FAULT -> throw new IllegalStateException("a fault of ours");
        case REFUSED -> throw new AtsFailure.Refused(400, "Lever refused this.");
        case DISCONNECTED -> throw new AtsFailure.Disconnected("Access was revoked in Lever.");
      };
    }
  }

  @Override
  public synchronized List<String> notes(String candidacyId, String line) {
    return notes.stream()
        .filter(note -> !blind && note.candidacyId().equals(candidacyId))
        .filter(note -> note.text().lines().anyMatch(line::equals))
        .map(note -> "note-" + (notes.indexOf(note) + 1))
        .toList();
  }

  @Override
  public synchronized List<AtsCandidacy> find(AtsSearch search) throws AtsFailure {
    Optional<AtsFailure> failure = lookFailure.get();
    if (failure.isPresent()) {
      throw failure.get();
    }
    looks.add(clock.instant());
    return made.stream()
        .filter(one -> !blind)
        .filter(one -> one.application().email().equals(search.email()))
        .filter(one -> one.application().postingId().equals(search.postingId()))
        .filter(one -> one.application().tags().contains(search.tag()))
        .map(Made::candidacy)
        .filter(one -> !one.createdAt().isBefore(search.since()))
        .filter(one -> !clock.instant().isBefore(one.createdAt().plus(showsAfter)))
        .toList();
  }

  @Override
  public synchronized AtsPage<AtsSighting> tagged(
      String tag, Instant since, Optional<String> cursor) {
    int from = cursor.map(Integer::parseInt).orElse(0);
    List<AtsSighting> all =
        made.stream()
            .filter(one -> one.application().tags().contains(tag))
            .filter(one -> !one.candidacy().createdAt().isBefore(since))
            .map(
                one ->
                    new AtsSighting(
                        one.candidacy().id(),
                        one.candidacy().contactId(),
                        one.application().postingId(),
                        one.candidacy().createdAt(),
                        archived.contains(one.candidacy().id()),
                        one.candidacy().showUrl()))
            .toList();
    int to = Math.min(all.size(), from + 2);
    return new AtsPage<>(
        all.subList(from, to),
        to < all.size() ? Optional.of(String.valueOf(to)) : Optional.empty());
  }

  @Override
  public synchronized void archive(String candidacyId, String performAs) {
    archived.add(candidacyId);
  }

  @Override
  public synchronized void restore(String candidacyId, String performAs) {
    archived.remove(candidacyId);
  }

  synchronized Set<String> archived() {
    return Set.copyOf(archived);
  }

  @Override
  public Optional<String> name() {
    return Optional.empty();
  }

  @Override
  public synchronized Optional<AtsUser> user(String userId) {
    otherCalls++;
    return Optional.of(
        new AtsUser(userId, "A User", userId + "@acme.test", !usersWhoLeft.contains(userId)));
  }

  @Override
  public Optional<AtsForm> form(String postingId) {
    return Optional.empty();
  }

  @Override
  public synchronized Standing standing(String postingId) throws AtsFailure {
    otherCalls++;
    Optional<AtsFailure> failure = checkFailure.get();
    if (failure.isPresent()) {
      throw failure.get();
    }
    return standings.getOrDefault(postingId, Standing.GOOD);
  }

  synchronized void postingIs(String postingId, Standing standing) {
    standings.put(postingId, standing);
  }

  synchronized void leaves(String userId) {
    usersWhoLeft.add(userId);
  }

  synchronized void comesBack(String userId) {
    usersWhoLeft.remove(userId);
  }

  /** How many calls were made that only look at a posting or a user. */
  synchronized int otherCalls() {
    return otherCalls;
  }

  @Override
  public AtsPage<AtsUser> users(Optional<String> cursor) {
    return new AtsPage<>(List.of(), Optional.empty());
  }

  /** Puts postings on offer, a hundred a page. */
  synchronized void offer(AtsPosting... postings) {
    offered.addAll(List.of(postings));
  }

  /** The reader is killed when it asks for this page, counted from one, once. */
  synchronized void killReadingPage(int number) {
    deadlyPage = number;
  }

  /** So many calls for postings fail like this. */
  synchronized void postingsEnd(AtsFailure failure, int times) {
    postingsFailure = Optional.of(failure);
    postingsFail = times;
  }

  synchronized int postingPagesRead() {
    return pagesRead;
  }

  @Override
  public synchronized AtsPage<AtsPosting> postings(Optional<String> cursor) throws AtsFailure {
    if (postingsFail > 0) {
      postingsFail--;
      throw postingsFailure.orElseThrow();
    }
    int from = cursor.map(Integer::parseInt).orElse(0);
    if (deadlyPage == from / 100 + 1) {
      deadlyPage = 0;
      throw new Killed();
    }
    pagesRead++;
    int to = Math.min(offered.size(), from + 100);
    return new AtsPage<>(
        offered.subList(from, to),
        to < offered.size() ? Optional.of(String.valueOf(to)) : Optional.empty());
  }

  @Override
  public Optional<AtsPosting> posting(String postingId) {
    return Optional.empty();
  }
}

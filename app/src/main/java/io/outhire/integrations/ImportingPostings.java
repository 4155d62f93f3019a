package io.outhire.integrations;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.integrations.ImportProgress.Outcome;
import io.outhire.integrations.ImportProgress.Row;
import io.outhire.integrations.Lines.Line;
import io.outhire.integrations.ats.AtsAccount;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.integrations.ats.AtsPage;
import io.outhire.integrations.ats.AtsPosting;
import io.outhire.jobs.EditingJobs;
import io.outhire.jobs.JobContent;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.JobId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Makes job descriptions of the postings that the team's ATS offers. */
@ApplicationScoped
public class ImportingPostings {
  /** The most postings that one import takes. */
  public static final int MOST = 2_000;

  private static final Logger LOG = System.getLogger(ImportingPostings.class.getName());
  private static final int MOST_TRIES = 6;
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

  private final Lines lines;
  private final JobLinks links;
  private final EditingJobs editing;
  private final ImportStore store;
  private final Database database;
  private final InstantSource clock;
  private final ImportWaker waker;

  @Inject
  ImportingPostings(
      Lines lines,
      JobLinks links,
      EditingJobs editing,
      ImportStore store,
      Database database,
      InstantSource clock,
      ImportWaker waker) {
    this.lines = lines;
    this.links = links;
    this.editing = editing;
    this.store = store;
    this.database = database;
    this.clock = clock;
    this.waker = waker;
  }

  /**
   * All postings on offer, every page of them. Waits on the network, so not within a transaction.
   *
   * @throws AtsFailure when the ATS cannot be asked
   * @throws IllegalStateException when nothing is connected
   */
  public List<OfferedPosting> offered(TeamId team) throws AtsFailure {
    Line line = lines.of(team).orElseThrow(() -> new IllegalStateException("nothing connected"));
    AtsAccount account = lines.account(team, line.connection());
    Set<String> imported = links.importedPostings(team);
    List<OfferedPosting> offered = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      AtsPage<AtsPosting> page = account.postings(cursor);
      page.items().stream()
          .filter(AtsPosting::open)
          .map(posting -> new OfferedPosting(posting, imported.contains(posting.id())))
          .forEach(offered::add);
      cursor = page.next();
    } while (cursor.isPresent());
    return offered;
  }

  /**
   * Begins an import, which then goes on by itself.
   *
   * @param postingIds what was ticked, at most {@link #MOST}; repeated ones count once
   * @throws IllegalArgumentException when there is none, or too many
   * @throws IllegalStateException when nothing is connected
   */
  public ImportId start(TeamId team, List<String> postingIds) {
    List<String> ticked = postingIds.stream().distinct().toList();
    if (ticked.isEmpty() || ticked.size() > MOST) {
      throw new IllegalArgumentException("between one and 2,000 postings");
    }
    Line line = lines.of(team).orElseThrow(() -> new IllegalStateException("nothing connected"));
    return database.inTeam(
        team,
        handle -> {
          ImportId id = store.insert(team, line.connection(), ticked);
          waker.plan(team, id);
          return id;
        });
  }

  /** How far an import has come; empty when the team has none of this id. */
  public Optional<ImportProgress> progress(TeamId team, ImportId id) {
    return store.progress(team, id);
  }

  /**
   * Goes on with an import from wherever it stands.
   *
   * @return when to come back; empty when it is finished
   */
  Optional<Instant> run(TeamId team, ImportId id) {
    Optional<ConnectionId> connection = store.unfinished(team, id);
    if (connection.isEmpty()) {
      return Optional.empty();
    }
    try {
      importAll(team, id, lines.account(team, connection.get()));
      store.finish(team, id, Outcome.GONE, "It is no longer on offer.");
      return Optional.empty();
    } catch (AtsFailure failure) {
      return failed(team, id, failure);
    }
  }

  private void importAll(TeamId team, ImportId id, AtsAccount account) throws AtsFailure {
    Set<String> waiting = new HashSet<>();
    store.progress(team, id).orElseThrow().rows().stream()
        .filter(row -> row.outcome() == Outcome.WAITING)
        .forEach(row -> waiting.add(row.postingId()));
    Optional<String> cursor = Optional.empty();
    while (!waiting.isEmpty()) {
      AtsPage<AtsPosting> page = account.postings(cursor);
      store.name(team, id, page.items());
      for (AtsPosting posting : page.items()) {
        if (posting.open() && waiting.remove(posting.id())) {
          importOne(team, id, posting);
        }
      }
      cursor = page.next();
      if (cursor.isEmpty()) {
        return;
      }
    }
  }

  private void importOne(TeamId team, ImportId id, AtsPosting posting) {
    try {
      JobContent content = PostingContent.of(posting);
      database.doInTeam(team, handle -> store(handle, team, id, posting, content));
    } catch (RuntimeException fault) {
      LOG.log(Level.WARNING, "a posting could not be imported", fault);
      String words = "Outhire could not read this posting.";
      store.conclude(team, id, row(posting, Outcome.FAILED, words, Optional.empty()));
    }
  }

  /** Job, link and outcome in one transaction; two imports of one posting take turns. */
  private void store(
      Handle handle, TeamId team, ImportId id, AtsPosting posting, JobContent content) {
    handle.execute(
        "select pg_advisory_xact_lock(hashtextextended(?, 0))", team + "/" + posting.id());
    Optional<JobId> before = links.linkedTo(team, posting.id());
    if (before.isPresent()) {
      store.conclude(team, id, row(posting, Outcome.ALREADY, "", before));
      return;
    }
    JobDescription job = editing.create(team, content, true);
    Row imported = row(posting, Outcome.IMPORTED, "", Optional.of(job.id()));
    if (!store.conclude(team, id, imported)) {
      throw new IllegalStateException("another run has imported it");
    }
    links.link(
        team,
        job.id(),
        store.unfinished(team, id).orElseThrow(),
        posting.id(),
        posting.title(),
        posting.showUrl());
  }

  private static Row row(AtsPosting posting, Outcome outcome, String detail, Optional<JobId> job) {
    return new Row(posting.id(), Optional.of(posting.title()), outcome, detail, job);
  }

  private Optional<Instant> failed(TeamId team, ImportId id, AtsFailure failure) {
    boolean mayPass =
        switch (failure) {
          case AtsFailure.NotDone notDone -> true;
          case AtsFailure.OutcomeUnknown unanswered -> true;
          case AtsFailure.Refused refused -> false;
          case AtsFailure.Disconnected over -> false;
        };
    if (mayPass && store.failedTry(team, id) < MOST_TRIES) {
      return Optional.of(clock.instant().plus(BETWEEN_TRIES));
    }
    store.finish(team, id, Outcome.FAILED, failure.cause());
    return Optional.empty();
  }
}

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    AtsAccount account = lines.unhurried(team, line.connection());
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
      importAll(team, id, lines.unhurried(team, connection.get()));
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
      importPage(
          team,
          id,
          page.items().stream()
              .filter(posting -> posting.open() && waiting.remove(posting.id()))
              .toList());
      cursor = page.next();
      if (cursor.isEmpty()) {
        return;
      }
    }
  }

  /** All of them together, which is quick; if one spoils that, each for itself. */
  private void importPage(TeamId team, ImportId id, List<AtsPosting> postings) {
    try {
      importTogether(team, id, postings);
    } catch (RuntimeException oneOfThem) {
      for (AtsPosting posting : postings) {
        importOne(team, id, posting);
      }
    }
  }

  private void importOne(TeamId team, ImportId id, AtsPosting posting) {
    try {
      importTogether(team, id, List.of(posting));
    } catch (RuntimeException fault) {
      LOG.log(Level.WARNING, "a posting could not be imported", fault);
      String words = "Outhire could not read this posting.";
      store.conclude(team, id, List.of(row(posting, Outcome.FAILED, words, Optional.empty())));
    }
  }

  private void importTogether(TeamId team, ImportId id, List<AtsPosting> postings) {
    if (!postings.isEmpty()) {
      Map<AtsPosting, JobContent> contents = new LinkedHashMap<>();
      postings.forEach(posting -> contents.put(posting, PostingContent.of(posting)));
      database.doInTeam(team, handle -> store(handle, team, id, contents));
    }
  }

  /** Jobs, links and outcomes in one transaction; two imports of one team take turns. */
  private void store(
      Handle handle, TeamId team, ImportId id, Map<AtsPosting, JobContent> contents) {
    handle.execute("select pg_advisory_xact_lock(hashtextextended('import ' || ?, 0))", team + "");
    Map<String, JobId> before =
        links.linkedTo(team, contents.keySet().stream().map(AtsPosting::id).toList());
    List<Row> rows = new ArrayList<>();
    List<AtsPosting> fresh = new ArrayList<>();
    for (AtsPosting posting : contents.keySet()) {
      JobId known = before.get(posting.id());
      if (known == null) {
        fresh.add(posting);
      } else {
        rows.add(row(posting, Outcome.ALREADY, "", Optional.of(known)));
      }
    }
    List<JobId> jobs = editing.create(team, fresh.stream().map(contents::get).toList(), true);
    Map<JobId, AtsPosting> linked = new LinkedHashMap<>();
    for (int index = 0; index < jobs.size(); index++) {
      linked.put(jobs.get(index), fresh.get(index));
      rows.add(row(fresh.get(index), Outcome.IMPORTED, "", Optional.of(jobs.get(index))));
    }
    if (!store.conclude(team, id, rows)) {
      throw new IllegalStateException("another run has imported it");
    }
    links.link(team, store.unfinished(team, id).orElseThrow(), linked);
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

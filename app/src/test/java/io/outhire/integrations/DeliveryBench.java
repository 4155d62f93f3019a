package io.outhire.integrations;

import io.outhire.applications.ApplicationId;
import io.outhire.applications.ApplicationSubmitted;
import io.outhire.common.TeamId;
import io.outhire.common.TimeOrderedIds;
import io.outhire.db.Database;
import io.outhire.integrations.Lines.Line;
import io.outhire.integrations.Milestones.Milestone;
import io.outhire.integrations.ScriptedAts.Killed;
import io.outhire.integrations.ats.AtsAccount;
import io.outhire.integrations.ats.AtsApplication;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.jobs.DescriptionHtml;
import io.outhire.jobs.EditingJobs;
import io.outhire.jobs.JobContent;
import io.outhire.jobs.JobId;
import io.outhire.jobs.Jobs;
import io.outhire.jobs.Workplace;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Deliveries on a real database, with an ATS, connections and a clock of the test's own. A team has
 * a line with a user chosen, and a job linked to a posting, unless the test says otherwise.
 */
final class DeliveryBench {
  static final String USER = "user-1";

  final MovedClock clock;
  final ScriptedAts ats;
  final Database database;
  final Deliveries deliveries;
  final JobLinks links;
  final ReleasingDeliveries releasing;
  final List<ConnectionId> woken = new ArrayList<>();
  final TeamId team;
  final JobId job;

  private final Map<TeamId, Line> lines = new HashMap<>();
  private final Map<ConnectionId, ScriptedAts> accounts = new HashMap<>();
  private final Set<Milestone> deadly = EnumSet.noneOf(Milestone.class);
  private final Map<Milestone, Duration> frozenAt = new HashMap<>();
  private final Set<ApplicationId> deleted = new HashSet<>();
  private final Set<ApplicationId> unreadable = new HashSet<>();
  private final Map<ApplicationId, ApplicationId> sameCandidate = new HashMap<>();
  private final Outbox outbox;
  private final Backoff backoff = new Backoff(RandomGenerator.of("L64X128MixRandom"));
  final Breakers breakers;
  final List<String> toldOf = new ArrayList<>();
  private Optional<String> second = Optional.empty();
  private final TimeLine timeLine;
  private final NoteStore noteStore;
  final Notes notes;
  private final Map<ApplicationId, String> noteTexts = new HashMap<>();
  private final Set<ApplicationId> unwritable = new HashSet<>();
  private boolean mayNote = true;
  private @org.jspecify.annotations.Nullable Line disconnected;
  private final QueueingApplications queueing;
  final DeliverySettings settings;

  DeliveryBench(Database database) {
    this(database, DeliverySettings.USUAL);
  }

  DeliveryBench(Database database, DeliverySettings settings) {
    this(database, settings, Optional.empty());
  }

  /** The same teams, ATS and clock on another database. */
  private DeliveryBench(
      Database database, DeliverySettings settings, Optional<DeliveryBench> lost) {
    this.settings = settings;
    this.clock = lost.map(bench -> bench.clock).orElseGet(MovedClock::new);
    this.ats = lost.map(bench -> bench.ats).orElseGet(() -> new ScriptedAts(clock));
    this.team = lost.map(bench -> bench.team).orElseGet(() -> new TeamId(UUID.randomUUID()));
    this.database = database;
    this.breakers = new Breakers(database, clock, backoff);
    this.timeLine = new TimeLine(database, clock);
    this.noteStore = new NoteStore(database, clock, timeLine);
    this.notes = new Notes(database, clock);
    this.outbox = new Outbox(database, clock, timeLine, noteStore);
    this.links = new JobLinks(database, clock);
    Readiness readiness = new Readiness(knownLines(), links);
    this.releasing = new ReleasingDeliveries(database, clock, timeLine);
    Waker waker = (woke, connection) -> woken.add(connection);
    this.deliveries = new Deliveries(database, timeLine, readiness, releasing, notes, waker);
    this.queueing =
        new QueueingApplications(database, clock, readiness, timeLine, releasing, waker);
    this.job = lost.map(bench -> bench.job).orElseGet(() -> newJob(team));
    lost.ifPresentOrElse(this::takeOver, this::begin);
  }

  private void begin() {
    connect(team, ats, Optional.of(USER));
    link(team, job, "posting-1");
  }

  private void takeOver(DeliveryBench lost) {
    lines.putAll(lost.lines);
    accounts.putAll(lost.accounts);
    noteTexts.putAll(lost.noteTexts);
  }

  /** The machine is lost; Outhire goes on with this database. */
  DeliveryBench lostAndRestored(Database restored) {
    clock.moveTo(restored.now());
    return new DeliveryBench(restored, settings, Optional.of(this));
  }

  JobId newJob(TeamId whose) {
    JobContent content =
        new JobContent(
            "Baker",
            DescriptionHtml.EMPTY,
            Workplace.UNSPECIFIED,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var editing = new EditingJobs(database, new Jobs(database), clock, heard -> {});
    return editing.create(whose, content, false).id();
  }

  ConnectionId connect(TeamId whose, ScriptedAts account, Optional<String> performAs) {
    ConnectionId connection = new ConnectionId(UUID.randomUUID());
    accounts.put(connection, account);
    lines.put(whose, new Line(connection, true, mayNote, performAs, second));
    return connection;
  }

  void disconnect() {
    disconnected = lines.remove(team);
    releasing.disconnected(team);
    notes.disconnected(team);
  }

  /** The same account is connected again after {@link #disconnect}. */
  void connectAgain() {
    lines.put(team, java.util.Objects.requireNonNull(disconnected));
    reconnect();
  }

  void breakLine() {
    Line line = lines.get(team);
    lines.put(team, new Line(line.connection(), false, mayNote, line.performAs(), second));
  }

  void reconnect() {
    Line line = lines.get(team);
    lines.put(team, new Line(line.connection(), true, mayNote, line.performAs(), second));
    breakers.close(team, line.connection());
    releasing.resume(team, line.connection());
    notes.release(team, line.connection());
  }

  void choose(Optional<String> user) {
    Line line = lines.get(team);
    lines.put(team, new Line(line.connection(), line.working(), mayNote, user, second));
    if (user.isPresent()) {
      releasing.attributed(team, line.connection());
    }
  }

  /** Somebody stands in once the chosen user has left. */
  void chooseSecond(String user) {
    second = Optional.of(user);
    choose(Optional.of(USER));
  }

  void link(TeamId whose, JobId which, String posting) {
    links.link(
        whose, which, lines.get(whose).connection(), posting, "Baker", Optional.<URI>empty());
  }

  ApplicationId apply() {
    return apply(team, job);
  }

  ApplicationId apply(TeamId whose, JobId which) {
    ApplicationId application = new ApplicationId(TimeOrderedIds.next(clock));
    submit(new ApplicationSubmitted(whose, application, which, false));
    return application;
  }

  void applyAgain(ApplicationId application) {
    submit(new ApplicationSubmitted(team, application, job, true));
  }

  void submit(ApplicationSubmitted submitted) {
    database.doInTeam(submitted.team(), handle -> queueing.on(submitted));
  }

  void delete(ApplicationId application) {
    deleted.add(application);
  }

  /** The candidate wrote this, which is to follow as a note. */
  void writes(ApplicationId application, String text) {
    noteTexts.put(application, text);
  }

  /** Putting the note together fails. */
  void unwritable(ApplicationId application) {
    unwritable.add(application);
  }

  /** The connection permits notes, or does not. */
  void permitsNotes(boolean permitted) {
    mayNote = permitted;
    Line line = lines.get(team);
    lines.put(
        team,
        new Line(line.connection(), line.working(), mayNote, line.performAs(), line.second()));
  }

  DeliveryState noteState(ApplicationId application) {
    return notes.of(team, application).orElseThrow().state();
  }

  private NoteWords noteWords() {
    return new NoteWords() {
      @Override
      public Optional<String> of(TeamId whose, ApplicationId application) {
        if (unwritable.contains(application)) {
          throw new IllegalStateException("unwritable");
        }
        return Optional.ofNullable(noteTexts.get(application))
            .map(text -> text + "\n\n" + marker(whose, application).orElseThrow());
      }

      @Override
      public Optional<String> marker(TeamId whose, ApplicationId application) {
        return deleted.contains(application)
            ? Optional.empty()
            : Optional.of("Sent by Outhire, reference " + application);
      }
    };
  }

  /** The process is killed each time it comes to this point. */
  void killAt(Milestone milestone) {
    deadly.add(milestone);
  }

  /** The process stands still for so long, once, when it comes to this point. */
  void freezeAt(Milestone milestone, Duration time) {
    frozenAt.put(milestone, time);
  }

  /** Reading what the candidate sent fails. */
  void unreadable(ApplicationId application) {
    unreadable.add(application);
  }

  /** The second application comes from the candidate of the first. */
  void sameCandidate(ApplicationId second, ApplicationId first) {
    sameCandidate.put(second, first);
  }

  /** The connection is marked broken by the first call that finds it so. */
  void breakLineWhenTold() {
    ats.whileCreating(this::breakLine);
  }

  void letLive() {
    deadly.clear();
  }

  Optional<Instant> run() {
    return run(team);
  }

  /** One run of the team's push task in a process of its own. */
  Optional<Instant> run(TeamId whose) {
    try {
      return runner().run(whose, lines.get(whose).connection(), () -> false);
    } catch (InterruptedException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** As {@link #run()}; says whether the process lived. */
  boolean survivesRun() {
    try {
      run();
      return true;
    } catch (Killed killed) {
      return false;
    }
  }

  /** Runs whenever something is due, for so long by the clock. */
  void runFor(Duration time) {
    Instant end = clock.instant().plus(time);
    while (clock.instant().isBefore(end)) {
      Optional<Instant> next;
      try {
        next = run();
      } catch (Killed killed) {
        next = Optional.of(clock.instant().plusSeconds(20));
      }
      Instant then = next.filter(due -> due.isBefore(end)).orElse(end);
      clock.moveTo(then);
    }
  }

  Twins twins() {
    return new Twins(database, knownLines(), timeLine, clock);
  }

  /** Does what is done every night; says how many twins were news. */
  int sweep() {
    try {
      return new Sweeping(
              database, knownLines(), twins(), (whose, connection, found) -> told += found, clock)
          .sweep(team);
    } catch (AtsFailure failure) {
      throw new AssertionError(failure);
    }
  }

  int told;

  PushingApplications runner() {
    Lines known = knownLines();
    Milestones milestones =
        milestone -> {
          Duration frozen = frozenAt.remove(milestone);
          if (frozen != null) {
            clock.move(frozen);
          }
          if (deadly.contains(milestone)) {
            throw new Killed();
          }
        };
    Watching watching =
        new Watching(
            known, new WatchStore(database, clock), (whose, connection, user) -> toldOf.add(user));
    Leases leases = new Leases(database, clock, settings);
    return new PushingApplications(
        known,
        leases,
        breakers,
        outbox,
        watching,
        new Sending(
            database,
            known,
            links,
            parcels(),
            outbox,
            backoff,
            settings,
            clock,
            milestones,
            leases,
            watching),
        new Looking(known, parcels(), outbox, backoff, settings, clock, milestones),
        new PushingNotes(
            new SendingNotes(
                database,
                known,
                noteWords(),
                noteStore,
                backoff,
                settings,
                clock,
                leases,
                watching),
            new LookingForNotes(
                known,
                noteWords(),
                noteStore,
                new NoteLooks(database, clock, timeLine),
                backoff,
                settings,
                clock),
            new NoteLooks(database, clock, timeLine),
            notes,
            settings,
            clock),
        new CallRates(settings, clock, clock::move),
        settings,
        clock,
        clock::move);
  }

  Delivery delivery(ApplicationId application) {
    return deliveries.of(team, application).orElseThrow();
  }

  DeliveryState state(ApplicationId application) {
    return delivery(application).state();
  }

  List<DeliveryEvent.What> story(ApplicationId application) {
    return deliveries.timeLine(team, application).stream().map(DeliveryEvent::what).toList();
  }

  long madeFor(ApplicationId application) {
    return ats.madeFor(email(application));
  }

  AtsApplication parcel(ApplicationId application) {
    return parcels().of(team, application, USER, Optional.of("posting-1")).orElseThrow();
  }

  static String email(ApplicationId application) {
    return application + "@example.test";
  }

  private Lines knownLines() {
    return new Lines() {
      @Override
      public Optional<Line> of(TeamId whose) {
        return Optional.ofNullable(lines.get(whose));
      }

      @Override
      public AtsAccount account(TeamId whose, ConnectionId connection) {
        return accounts.get(connection);
      }

      @Override
      public AtsAccount unhurried(TeamId whose, ConnectionId connection) {
        return account(whose, connection);
      }
    };
  }

  private Parcels parcels() {
    return new Parcels() {
      @Override
      public Optional<AtsApplication> of(
          TeamId whose, ApplicationId application, String performAs, Optional<String> posting) {
        if (unreadable.contains(application)) {
          throw new IllegalStateException("unreadable");
        }
        return email(whose, application)
            .map(
                email ->
                    new AtsApplication(
                        performAs,
                        posting,
                        "Ada Example",
                        email,
                        Optional.empty(),
                        List.of(),
                        List.of(TAG),
                        List.of(TAG),
                        Optional.empty()));
      }

      @Override
      public Optional<String> email(TeamId whose, ApplicationId application) {
        return deleted.contains(application)
            ? Optional.empty()
            : Optional.of(
                DeliveryBench.email(sameCandidate.getOrDefault(application, application)));
      }
    };
  }
}

package io.outhire.wiring.lively;

import io.outhire.accounts.Members;
import io.outhire.accounts.Person;
import io.outhire.accounts.Teams;
import io.outhire.applications.ApplicationId;
import io.outhire.applications.Applications;
import io.outhire.applications.FormToken;
import io.outhire.applications.SubmittingApplications;
import io.outhire.common.Slug;
import io.outhire.common.TeamId;
import io.outhire.integrations.AttributingApplications;
import io.outhire.integrations.ConnectingAts;
import io.outhire.integrations.ConnectingOutcome;
import io.outhire.integrations.Connection;
import io.outhire.integrations.Connection.ConnectedBy;
import io.outhire.integrations.Connections;
import io.outhire.integrations.Deliveries;
import io.outhire.integrations.Delivery;
import io.outhire.integrations.DeliveryState;
import io.outhire.integrations.ImportId;
import io.outhire.integrations.ImportProgress;
import io.outhire.integrations.ImportingPostings;
import io.outhire.integrations.JobLinks;
import io.outhire.integrations.OfferedPosting;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.integrations.ats.AtsUser;
import io.outhire.integrations.lever.LeverSettings;
import io.outhire.jobs.DescriptionHtml;
import io.outhire.jobs.EditingJobs;
import io.outhire.jobs.JobContent;
import io.outhire.jobs.JobFilter;
import io.outhire.jobs.JobId;
import io.outhire.jobs.JobPage;
import io.outhire.jobs.JobRefused;
import io.outhire.jobs.JobState;
import io.outhire.jobs.Jobs;
import io.outhire.jobs.PublishingJobs;
import io.outhire.jobs.Workplace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Fills the sample team by the ways people take: connects the emulator, imports and publishes a
 * dozen jobs, lets people apply, until applications stand in every state that lasts.
 */
@ApplicationScoped
public class LivelyCompany {
  private static final String PROVIDER = "lever";
  private static final int IMPORTED = 14;
  private static final int PUBLISHED = 12;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration GLANCE = Duration.ofMillis(50);

  @Inject LivelyFace face;
  @Inject Teams teams;
  @Inject Members members;
  @Inject Connections connections;
  @Inject ConnectingAts connecting;
  @Inject AttributingApplications attributing;
  @Inject ImportingPostings importing;
  @Inject EditingJobs editing;
  @Inject PublishingJobs publishing;
  @Inject SubmittingApplications submitting;
  @Inject Applications applications;
  @Inject Jobs jobs;
  @Inject JobLinks links;
  @Inject Deliveries deliveries;
  @Inject CuriousPeople curious;
  @Inject LeverSettings lever;
  @Inject InstantSource clock;

  /** Fills the sample team, unless it is as lively already; what a person did there stays. */
  public void moveIn() {
    moveInto(teams.bySlug(new Slug("acme")).orElseThrow().id());
  }

  void moveInto(TeamId team) {
    long received = applications.total(team);
    if (received >= Applicants.count()) {
      return;
    }
    try {
      LeverAtWork sam = new LeverAtWork(lever.api().resolve("/"));
      connect(team, sam);
      importAndPublish(team);
      face.putOn(team);
      curious.comeBy(team);
      apply(team, sam);
    } catch (IOException | AtsFailure failed) {
      throw new IllegalStateException("the sample company could not move in", failed);
    }
  }

  void connect(TeamId team, LeverAtWork sam) throws IOException, AtsFailure {
    if (!connections.of(team).filter(Connection::isConnected).isPresent()) {
      Person admin = members.admins(team).getFirst().person();
      ConnectedBy by = new ConnectedBy(admin.id().value(), admin.name());
      UUID session = UUID.randomUUID();
      URI consent = connecting.begin(team, by, session, PROVIDER);
      var outcome = connecting.complete(team, by, session, PROVIDER, sam.accept(consent));
      if (outcome instanceof ConnectingOutcome.NotConnected not) {
        throw new IllegalStateException(not.cause());
      }
    }
    if (!connections.of(team).filter(Connection::isReadyToSend).isPresent()) {
      attributing.choose(team, superAdmin(attributing.activeUsers(team)).id());
    }
  }

  private static AtsUser superAdmin(List<AtsUser> users) {
    return users.stream()
        .filter(user -> user.email().equals("sam@acme.test"))
        .findFirst()
        .orElseThrow();
  }

  private void importAndPublish(TeamId team) throws AtsFailure {
    List<OfferedPosting> offered = importing.offered(team);
    long missing = IMPORTED - offered.stream().filter(OfferedPosting::imported).count();
    List<String> postings =
        offered.stream()
            .filter(posting -> !posting.imported())
            .limit(Math.max(0, missing))
            .map(posting -> posting.posting().id())
            .toList();
    if (!postings.isEmpty()) {
      ImportId id = importing.start(team, postings);
      await(() -> importing.progress(team, id).map(ImportProgress::finished).orElse(false));
    }
    jobs.list(team, JobFilter.in(JobState.DRAFT)).rows().stream()
        .map(JobPage.Row::id)
        .filter(job -> links.of(team, job).isPresent())
        .limit(Math.max(0, PUBLISHED - published(team).size()))
        .forEach(job -> publish(team, job));
  }

  /** One of the sample postings has no text, which only a person can give it. */
  private void publish(TeamId team, JobId job) {
    try {
      publishing.publish(team, job);
    } catch (JobRefused.NotReady incomplete) {
      return;
    }
  }

  /** The published jobs that Lever knows. */
  private List<JobId> published(TeamId team) {
    return jobs.list(team, JobFilter.in(JobState.PUBLISHED)).rows().stream()
        .map(JobPage.Row::id)
        .filter(job -> links.of(team, job).isPresent())
        .toList();
  }

  private void apply(TeamId team, LeverAtWork sam) throws IOException {
    JobId own = ownJob(team);
    apply(team, own, 0);
    apply(team, own, 1);
    List<JobId> published = published(team);
    sam.refuseTheNextCandidate();
    var refused = apply(team, published.getFirst(), 2);
    await(
        () ->
            deliveries
                .of(team, refused)
                .map(Delivery::state)
                .equals(Optional.of(DeliveryState.PARKED)));
    for (int number = 3; number < Applicants.count(); number++) {
      apply(team, published.get(number % Math.ceilDiv(published.size(), 2)), number);
    }
    publishing.close(team, published.getLast());
  }

  /** A job that Lever knows nothing of: whoever applies stays in Outhire until it is linked. */
  private JobId ownJob(TeamId team) {
    var content =
        new JobContent(
            "Volunteer coordinator, summer fair",
            DescriptionHtml.clean(
                """
                <p>Once a year we open the yard to the neighbourhood. You bring the people together who make it run.</p>
                <h2>What you do</h2><ul><li>Find and brief thirty volunteers</li><li>Keep the plan, and change it kindly</li></ul>
                """),
            Workplace.ON_SITE,
            Optional.empty(),
            Optional.empty(),
            Optional.of("Leeds"),
            Optional.of("GB"),
            Optional.of("Community"),
            Optional.of("Volunteer"),
            LivelyFace.ownJobsDetails());
    JobId job = editing.create(team, content, false).id();
    publishing.publish(team, job);
    return job;
  }

  private ApplicationId apply(TeamId team, JobId job, int number) {
    return submitting
        .submit(team, job, Applicants.form(number), FormToken.next(clock))
        .application();
  }

  private static void await(BooleanSupplier happened) {
    for (long waited = 0; !happened.getAsBoolean(); waited += GLANCE.toMillis()) {
      if (waited > PATIENCE.toMillis()) {
        return;
      }
      LockSupport.parkNanos(GLANCE.toNanos());
    }
  }
}

package io.outhire.dashboard.ats;

import io.outhire.accounts.Role;
import io.outhire.common.SupportContact;
import io.outhire.integrations.AtsProviders;
import io.outhire.integrations.Connections;
import io.outhire.integrations.Deliveries;
import io.outhire.integrations.JobLink;
import io.outhire.integrations.JobLinks;
import io.outhire.jobs.JobId;
import io.outhire.web.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;

/** Makes the card "Connected job from ATS". */
@ApplicationScoped
public class ConnectedJobs {
  private final Connections connections;
  private final AtsProviders providers;
  private final JobLinks links;
  private final Deliveries deliveries;
  private final SupportContact support;

  @Inject
  ConnectedJobs(
      Connections connections,
      AtsProviders providers,
      JobLinks links,
      Deliveries deliveries,
      SupportContact support) {
    this.connections = connections;
    this.providers = providers;
    this.links = links;
    this.deliveries = deliveries;
    this.support = support;
  }

  /** The card of a job of the reader's team. Asks the ATS nothing. */
  public ConnectedJob card(Visitor reader, JobId job) {
    Optional<JobLink> link = links.of(reader.team(), job);
    return new ConnectedJob(
        connection(reader),
        "/jobs/%s/connected-job".formatted(job),
        link.map(JobLink::postingTitle).map(ConnectedJobs::named).orElse(""),
        link.flatMap(JobLink::postingUrl).map(URI::toString).orElse(""),
        deliveries.heldFor(reader.team(), job),
        reader.may(Role.RECRUITER));
  }

  ShownConnection connection(Visitor reader) {
    return ShownConnection.of(connections.of(reader.team()), providers, reader, support);
  }

  private static String named(String title) {
    return title.isBlank() ? "Untitled posting" : title;
  }
}

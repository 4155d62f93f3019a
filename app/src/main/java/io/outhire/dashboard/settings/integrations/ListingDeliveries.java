package io.outhire.dashboard.settings.integrations;

import io.outhire.applications.Application;
import io.outhire.applications.ApplicationFilter;
import io.outhire.applications.ApplicationId;
import io.outhire.applications.ApplicationPage;
import io.outhire.applications.Applications;
import io.outhire.common.TeamId;
import io.outhire.dashboard.ats.DeliveryDot;
import io.outhire.integrations.Deliveries;
import io.outhire.integrations.Delivery;
import io.outhire.integrations.DeliveryCause;
import io.outhire.integrations.DeliveryState;
import io.outhire.jobs.JobId;
import io.outhire.jobs.Jobs;
import io.outhire.web.layout.Moment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts deliveries together with whose application they are. */
@ApplicationScoped
class ListingDeliveries {
  private final Deliveries deliveries;
  private final Applications applications;
  private final Jobs jobs;
  private final InstantSource clock;

  @Inject
  ListingDeliveries(
      Deliveries deliveries, Applications applications, Jobs jobs, InstantSource clock) {
    this.deliveries = deliveries;
    this.applications = applications;
    this.jobs = jobs;
    this.clock = clock;
  }

  /**
   * The latest, newest first.
   *
   * @param search part of a name, an address or a reference; blank for all
   */
  List<DeliveryLine> list(
      TeamId team, String search, Optional<DeliveryState> state, String provider, int most) {
    List<Found> found =
        search.isBlank() ? latest(team, state, most) : search(team, search, state, most);
    Map<JobId, String> names =
        jobs.names(
            team, found.stream().map(one -> one.delivery().job()).collect(Collectors.toSet()));
    return found.stream().map(one -> line(one, names, provider)).toList();
  }

  private List<Found> latest(TeamId team, Optional<DeliveryState> state, int most) {
    List<Delivery> latest = deliveries.latest(team, state, most);
    Map<ApplicationId, Application> known =
        applications.find(team, latest.stream().map(Delivery::application).toList());
    return latest.stream()
        .map(one -> new Found(one, Optional.ofNullable(known.get(one.application()))))
        .toList();
  }

  private List<Found> search(TeamId team, String search, Optional<DeliveryState> state, int most) {
    List<Found> found = new ArrayList<>();
    Optional<ApplicationId> after = Optional.empty();
    do {
      ApplicationPage page =
          applications.list(team, new ApplicationFilter(search.strip(), Optional.empty(), after));
      for (Application application : page.applications()) {
        deliveries
            .of(team, application.id())
            .filter(delivery -> state.isEmpty() || delivery.state() == state.get())
            .ifPresent(delivery -> found.add(new Found(delivery, Optional.of(application))));
      }
      after = page.next();
    } while (after.isPresent() && found.size() < most);
    return found.subList(0, Math.min(most, found.size()));
  }

  private DeliveryLine line(Found found, Map<JobId, String> names, String provider) {
    Delivery delivery = found.delivery();
    Optional<Application> application = found.application();
    String path = "/applications/" + delivery.application();
    return new DeliveryLine(
        application.map(Application::reference).orElse(""),
        application.map(one -> one.candidate().name()).orElse("A deleted application"),
        application.map(one -> one.candidate().email().value()).orElse(""),
        names.getOrDefault(delivery.job(), "A deleted job"),
        DeliveryDot.of(delivery.state(), provider),
        delivery.attempt(),
        delivery.cause().map(DeliveryCause::words).orElse(""),
        path,
        delivery.canBeSentByHand() ? path + "/sending" : "",
        delivery.arrival().map(Delivery.Arrival::candidacyId).orElse(""),
        delivery.arrival().flatMap(Delivery.Arrival::showUrl).map(URI::toString).orElse(""),
        Moment.of(delivery.receivedAt(), clock.instant()));
  }

  private record Found(Delivery delivery, Optional<Application> application) {}
}

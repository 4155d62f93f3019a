package io.outhire.dashboard.ats;

import io.outhire.accounts.Role;
import io.outhire.applications.ApplicationId;
import io.outhire.common.TeamId;
import io.outhire.dashboard.ats.ShownDelivery.Step;
import io.outhire.integrations.AtsProviders;
import io.outhire.integrations.Connection;
import io.outhire.integrations.Connections;
import io.outhire.integrations.Deliveries;
import io.outhire.integrations.Delivery;
import io.outhire.integrations.DeliveryEvent;
import io.outhire.integrations.HeldReason;
import io.outhire.integrations.JobLinks;
import io.outhire.integrations.Notes;
import io.outhire.integrations.ats.AtsProvider;
import io.outhire.web.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows deliveries on the pages of applications. */
@ApplicationScoped
public class ShownDeliveries {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final Deliveries deliveries;
  private final Notes notes;
  private final Connections connections;
  private final JobLinks links;
  private final AtsProviders providers;
  private final InstantSource clock;

  @Inject
  ShownDeliveries(
      Deliveries deliveries,
      Notes notes,
      Connections connections,
      JobLinks links,
      AtsProviders providers,
      InstantSource clock) {
    this.notes = notes;
    this.deliveries = deliveries;
    this.connections = connections;
    this.links = links;
    this.providers = providers;
    this.clock = clock;
  }

  /** The delivery of an application of the reader's team, with its time line. */
  public Optional<ShownDelivery> of(Visitor reader, ApplicationId application) {
    TeamId team = reader.team();
    return deliveries
        .of(team, application)
        .map(delivery -> shown(team, delivery, reader.may(Role.RECRUITER)));
  }

  private ShownDelivery shown(TeamId team, Delivery delivery, boolean mayChange) {
    String provider = provider(team);
    Optional<Connection> connection = connections.of(team);
    NamedIds ids = NamedIds.of(connection, links.of(team, delivery.job()), delivery);
    return ShownDelivery.of(
        delivery,
        notes.of(team, delivery.application()),
        steps(deliveries.timeLine(team, delivery.application()), provider, ids),
        provider,
        connection.flatMap(Connection::brokenBecause),
        mayChange);
  }

  /** The dots of a list of applications; those without a delivery are missing. */
  public Map<ApplicationId, DeliveryDot> dots(TeamId team, Collection<ApplicationId> applications) {
    String provider = provider(team);
    return deliveries.states(team, applications).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, entry -> DeliveryDot.of(entry.getValue(), provider)));
  }

  private String provider(TeamId team) {
    return connections
        .of(team)
        .flatMap(connection -> providers.find(connection.providerId()))
        .or(() -> providers.all().stream().findFirst())
        .map(AtsProvider::name)
        .orElse("the ATS");
  }

  private List<Step> steps(List<DeliveryEvent> events, String provider, NamedIds ids) {
    return events.stream()
        .map(event -> step(event, provider, ids, event.equals(events.getLast())))
        .toList();
  }

  private Step step(DeliveryEvent event, String provider, NamedIds ids, boolean last) {
    return new Step(
        title(event, provider),
        dot(event.what(), last),
        time(event.at()),
        event.at().toString(),
        (ids.in(detail(event, provider)) + next(event)).strip());
  }

  private String time(Instant at) {
    boolean today =
        at.atZone(ZoneOffset.UTC)
            .toLocalDate()
            .equals(clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
    return (today ? TIME : DAY_AND_TIME).format(at);
  }

  private static String title(DeliveryEvent event, String provider) {
    return switch (event.what()) {
      case RECEIVED -> "Received";
      case HELD -> "Kept here";
      case RELEASED -> "Released";
      case SENT -> "Sent to " + provider;
      case DELIVERED -> "In %s as New lead".formatted(provider);
      case POSTPONED -> "Tried again later";
      case DOUBTED -> "No clear answer";
      case NOT_FOUND -> "Looked for in %s, not there yet".formatted(provider);
      case RULED_OUT -> "Not in %s, to be sent again".formatted(provider);
      case FOUND -> "Found in " + provider;
      case DUPLICATED -> "In %s more than once".formatted(provider);
      case PARKED -> "Not sent";
      case ASKED_AGAIN -> "Set going by hand";
      case CHANGED -> "The candidate applied again";
      case NOTE_SENT -> "Note sent";
      case NOTE_DELIVERED -> "Note in " + provider;
      case NOTE_POSTPONED -> "Note tried again later";
      case NOTE_DOUBTED -> "Note: no clear answer";
      case NOTE_NOT_FOUND -> "Note looked for, not there yet";
      case NOTE_RULED_OUT -> "Note not there, to be sent again";
      case NOTE_FOUND -> "Note found in " + provider;
      case NOTE_KEPT -> "Note kept here";
    };
  }

  private static String dot(DeliveryEvent.What what, boolean last) {
    return switch (what) {
      case DELIVERED, FOUND, NOTE_DELIVERED, NOTE_FOUND -> "ok";
      case POSTPONED, DOUBTED, DUPLICATED, NOTE_POSTPONED, NOTE_DOUBTED, NOTE_KEPT -> "warn";
      case PARKED -> "bad";
      case SENT, NOTE_SENT -> last ? "busy" : "off";
      case RECEIVED,
          HELD,
          RELEASED,
          NOT_FOUND,
          RULED_OUT,
          ASKED_AGAIN,
          CHANGED,
          NOTE_NOT_FOUND,
          NOTE_RULED_OUT ->
          "off";
    };
  }

  private static String next(DeliveryEvent event) {
    return event
        .next()
        .map(
            at ->
                switch (event.what()) {
                  case DOUBTED, NOT_FOUND, NOTE_DOUBTED, NOTE_NOT_FOUND -> " Next look at %s UTC.";
                  default -> " Next try at %s UTC.";
                })
        .map(words -> words.formatted(EXACT.format(event.next().orElseThrow())))
        .orElse("");
  }

  private static String detail(DeliveryEvent event, String provider) {
    return switch (event.what()) {
      case HELD ->
          switch (HeldReason.valueOf(event.detail())) {
            case NOT_CONNECTED -> "No ATS is connected.";
            case NOT_LINKED -> "The job is linked to no job in %s.".formatted(provider);
            case NOBODY_CHOSEN -> "Nobody is chosen to attribute it to.";
          };
      case DUPLICATED -> "";
      default -> event.detail();
    };
  }
}

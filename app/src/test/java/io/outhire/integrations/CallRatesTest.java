package io.outhire.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Deliveries go first; what people ask takes what they leave, but does not wait for ever. */
class CallRatesTest {
  private final MovedClock clock = new MovedClock();
  private final CallRates rates = new CallRates(DeliverySettings.USUAL, clock, clock::move);
  private final ConnectionId connection = new ConnectionId(UUID.randomUUID());

  private Duration waited() throws InterruptedException {
    Instant before = clock.instant();
    rates.awaitTurn(connection);
    return Duration.between(before, clock.instant());
  }

  @Test
  void whileNothingIsDeliveredPeopleWaitForNothing() throws Exception {
    assertThat(waited()).isZero();
  }

  @Test
  void peopleLeaveHalfOfWhatIsSavedUpToDeliveries() throws Exception {
    for (int call = 0; call < 20; call++) {
      rates.awaitTurn(connection);
    }

    for (int call = 0; call < 5; call++) {
      assertThat(rates.of(connection).take()).isZero();
    }
  }

  @Test
  void whileDeliveriesTakeAllPeopleGetTheirTurnAfterTwoSeconds() throws Exception {
    var busy = new CallRates(DeliverySettings.USUAL, clock, this::deliverMeanwhile);
    busied = busy;
    drain(busy);
    Instant before = clock.instant();
    busy.awaitTurn(connection);

    assertThat(Duration.between(before, clock.instant()))
        .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
  }

  private CallRates busied = rates;

  private void deliverMeanwhile(Duration time) {
    clock.move(time);
    drain(busied);
  }

  private void drain(CallRates drained) {
    while (drained.of(connection).take().isZero()) {
      // One more delivery.
    }
    drained.of(connection).putBack();
  }

  private Lease lease(long fence, Duration quiet) {
    var team = new io.outhire.common.TeamId(UUID.randomUUID());
    return new Lease(team, connection, UUID.randomUUID(), fence, Optional.of(quiet));
  }

  @Test
  void whatAnotherProcessMayHaveSpentIsNotSpentAgain() {
    rates.took(lease(4, Duration.ofMinutes(1)));
    rates.took(lease(5, Duration.ZERO));
    assertThat(rates.of(connection).take()).as("nobody was in between").isZero();

    rates.took(lease(7, Duration.ZERO));
    assertThat(rates.of(connection).take()).isPositive();
  }

  @Test
  void theLastMinutesCallsAreCounted() {
    for (int call = 0; call < 3; call++) {
      rates.note(connection);
    }
    clock.move(Duration.ofSeconds(40));
    rates.note(connection);
    assertThat(rates.lastMinute(connection)).isEqualTo(4);
    clock.move(Duration.ofSeconds(21));
    assertThat(rates.lastMinute(connection)).isEqualTo(1);
  }
}

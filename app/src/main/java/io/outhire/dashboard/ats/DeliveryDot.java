package io.outhire.dashboard.ats;

import io.outhire.integrations.DeliveryState;

/** How a delivery stands, for the tag {@code dot}. */
public record DeliveryDot(String state, String label) {

  /**
   * The dot of a state.
   *
   * @param provider the ATS's name
   */
  public static DeliveryDot of(DeliveryState state, String provider) {
    return switch (state) {
      case HELD -> new DeliveryDot("off", "Kept here");
      case PENDING -> new DeliveryDot("warn", "Waiting for " + provider);
      case IN_FLIGHT -> new DeliveryDot("busy", "Sending");
      case UNKNOWN -> new DeliveryDot("warn", "Looking in " + provider);
      case DELIVERED -> new DeliveryDot("ok", "In " + provider);
      case PARKED -> new DeliveryDot("bad", "Not sent");
    };
  }
}

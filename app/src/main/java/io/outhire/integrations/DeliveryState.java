package io.outhire.integrations;

/** How far an application's way into the ATS has come. */
public enum DeliveryState {
  /** Kept here: something that only a person can set up is missing. */
  HELD,
  /** Will be sent when its time comes; surely not in the ATS yet. */
  PENDING,
  /** Being sent by an owner; what happens to it is not known unless the owner tells. */
  IN_FLIGHT,
  /** Sent without a clear answer: looked for in the ATS before it is ever sent again. */
  UNKNOWN,
  /** In the ATS. */
  DELIVERED,
  /** Refused: a person has to change something and send it again. */
  PARKED;

  /** Whether Outhire goes on by itself. */
  public boolean underWay() {
    return this == PENDING || this == IN_FLIGHT || this == UNKNOWN;
  }
}

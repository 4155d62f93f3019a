package io.outhire.leveremulator.company;

import java.util.List;

/** How candidates come in. */
public final class Origins {
  /** Every origin, in the order in which Lever lists them. */
  public static final List<String> ALL =
      List.of("applied", "sourced", "referred", "university", "internal", "agency");

  private Origins() {}
}

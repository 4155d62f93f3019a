package io.outhire.integrations.ats;

import java.util.List;
import java.util.Optional;

/**
 * A page of a list.
 *
 * @param next the cursor of the page that follows; empty on the last
 */
public record AtsPage<T>(List<T> items, Optional<String> next) {
  /** Takes a copy of the items. */
  public AtsPage {
    items = List.copyOf(items);
  }
}

package io.outhire.leveremulator.api;

import io.outhire.leveremulator.company.Lists;
import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.http.Parameters;
import java.util.List;

/** The filters of a board. A value that stands alone may be spelt in any case, several may not. */
final class BoardFilters {
  private final Parameters query;

  BoardFilters(Parameters query) {
    this.query = query;
  }

  boolean keep(Posting posting) {
    Posting.Categories categories = posting.categories();
    return keep("location", categories.allLocations())
        && keep("commitment", Lists.ofNullable(categories.commitment()))
        && keep("team", Lists.ofNullable(categories.team()))
        && keep("department", Lists.ofNullable(categories.department()))
        && keep("level", Lists.ofNullable(categories.level()));
  }

  private boolean keep(String name, List<String> values) {
    List<String> wanted = query.all(name).stream().filter(value -> !value.isEmpty()).toList();
    if (wanted.size() == 1) {
      return values.stream().anyMatch(wanted.getFirst()::equalsIgnoreCase);
    }
    return wanted.isEmpty() || values.stream().anyMatch(wanted::contains);
  }
}

package io.outhire.dashboard.ats;

import io.outhire.integrations.OfferedPosting;
import io.outhire.integrations.ats.AtsPosting;
import io.outhire.web.layout.Frame;
import io.outhire.web.layout.Moment;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What "Import from ATS" shows.
 *
 * @param problem why there is no list, in words; empty when there is one
 * @param offered how many postings the ATS offers, whatever is searched for
 * @param error what is wrong with what was ticked; empty when nothing
 */
public record ImportView(
    Frame frame,
    ShownConnection connection,
    String problem,
    String search,
    int offered,
    List<Row> rows,
    String error) {

  /** A posting. */
  public record Row(
      String id, String title, String team, String location, Moment updated, boolean imported) {

    static Row of(OfferedPosting offered, Instant now) {
      AtsPosting posting = offered.posting();
      return new Row(
          posting.id(),
          posting.title().isBlank() ? "Untitled posting" : posting.title(),
          posting.team().or(posting::department).orElse(""),
          place(posting),
          Moment.of(posting.updatedAt(), now),
          offered.imported());
    }

    private static String place(AtsPosting posting) {
      String first = posting.location().orElse("");
      long more = posting.allLocations().stream().filter(other -> !other.equals(first)).count();
      return more == 0 || first.isEmpty() ? first : "%s and %d more".formatted(first, more);
    }

    /** What the page's script searches in. */
    public String words() {
      return "%s %s %s".formatted(title, team, location).toLowerCase(Locale.ROOT);
    }

    /** Whether every word that is searched for stands somewhere in the row. */
    boolean matches(String search) {
      String words = words();
      return Arrays.stream(search.toLowerCase(Locale.ROOT).strip().split("\\s+", -1))
          .allMatch(words::contains);
    }
  }
}

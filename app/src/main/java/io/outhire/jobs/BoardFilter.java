package io.outhire.jobs;

import io.outhire.words.Language;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which of an employer's published jobs somebody wants to see.
 *
 * @param search words in title, place or department; blank for all
 * @param chosen what each facet must be; a facet that is not in it may be anything
 * @param page from 1
 * @param language titles are given in this language where the employer wrote them in it
 */
public record BoardFilter(String search, Map<Facet, String> chosen, int page, Language language) {

  /** What jobs can be sorted out by. */
  public enum Facet {
    TEAM("team", "department"),
    LOCATION("location", "location"),
    WORKPLACE("workplace", "workplace"),
    TYPE("type", "employment_type");

    private final String parameter;
    private final String column;

    Facet(String parameter, String column) {
      this.parameter = parameter;
      this.column = column;
    }

    /** Its name in an address. */
    public String parameter() {
      return parameter;
    }

    String column() {
      return column;
    }
  }

  public BoardFilter {
    search = search.strip();
    chosen = Map.copyOf(chosen);
    page = Math.clamp(page, 1, 100_000);
  }

  /** Everything. */
  public static BoardFilter all(Language language) {
    return new BoardFilter("", Map.of(), 1, language);
  }

  /** What this facet must be, if anything. */
  public Optional<String> value(Facet facet) {
    return Optional.ofNullable(chosen.get(facet));
  }

  /** Whether nothing is left out. */
  public boolean isAll() {
    return search.isEmpty() && chosen.isEmpty();
  }

  /** From the first page, with this facet being that; null for anything. */
  public BoardFilter with(Facet facet, @org.jspecify.annotations.Nullable String value) {
    Map<Facet, String> others = new EnumMap<>(Facet.class);
    others.putAll(chosen);
    if (value == null) {
      others.remove(facet);
    } else {
      others.put(facet, value);
    }
    return new BoardFilter(search, others, 1, language);
  }

  /** The same on another page. */
  public BoardFilter at(int another) {
    return new BoardFilter(search, chosen, another, language);
  }
}

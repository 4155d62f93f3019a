package io.outhire.bench;

import java.util.List;
import java.util.Optional;

/**
 * What stands behind a benchmark's name on the command line.
 *
 * @param words as typed
 */
public record Options(List<String> words) {
  /** Whether it only has to show that it works: little of everything, nothing is written down. */
  public boolean smoke() {
    return has("--smoke");
  }

  /** Whether this word was given. */
  public boolean has(String word) {
    return words.contains(word);
  }

  /** The word after this one. */
  public Optional<String> after(String word) {
    int at = words.indexOf(word);
    return at >= 0 && at + 1 < words.size() ? Optional.of(words.get(at + 1)) : Optional.empty();
  }

  /** The number after this word. */
  public long number(String word, long otherwise) {
    return after(word).map(Long::parseLong).orElse(otherwise);
  }
}

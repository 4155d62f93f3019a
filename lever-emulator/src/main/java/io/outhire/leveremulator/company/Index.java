package io.outhire.leveremulator.company;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds ids by a word that belongs to them. */
final class Index {
  private final Map<String, Set<String>> idsByWord = new HashMap<>();

  void add(Collection<String> words, String id) {
    words.forEach(word -> idsByWord.computeIfAbsent(word, w -> new LinkedHashSet<>(2)).add(id));
  }

  void remove(Collection<String> words, String id) {
    for (String word : words) {
      Set<String> ids = idsByWord.get(word);
      if (ids != null && ids.remove(id) && ids.isEmpty()) {
        idsByWord.remove(word);
      }
    }
  }

  /** Forgets the word; answers the ids it had. */
  Set<String> drop(String word) {
    Set<String> ids = idsByWord.remove(word);
    return ids == null ? Set.of() : ids;
  }

  Set<String> ids(String word) {
    return Collections.unmodifiableSet(idsByWord.getOrDefault(word, Set.of()));
  }

  /** How many ids each word has, words in alphabetical order. */
  Map<String, Integer> counts() {
    var counts = new TreeMap<String, Integer>();
    idsByWord.forEach((word, ids) -> counts.put(word, ids.size()));
    return counts;
  }
}

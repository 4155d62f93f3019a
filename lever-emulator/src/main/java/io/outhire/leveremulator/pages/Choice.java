package io.outhire.leveremulator.pages;

import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.User;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An entry of a drop-down. */
public record Choice(String value, String words, boolean chosen) {

  /** Everyone who is active, and whoever is chosen. */
  static List<Choice> users(Company company, @Nullable String chosen, String nobody) {
    var choices = new ArrayList<Choice>();
    if (!nobody.isEmpty()) {
      choices.add(new Choice("", nobody, chosen == null));
    }
    company.users().stream()
        .filter(user -> user.active() || user.id().equals(chosen))
        .sorted(Comparator.comparing(User::name))
        .map(user -> new Choice(user.id(), user.name(), user.id().equals(chosen)))
        .forEach(choices::add);
    return choices;
  }

  /** The stages, in order. */
  static List<Choice> stages(Company company, @Nullable String chosen) {
    return company.stages().stream()
        .map(stage -> new Choice(stage.id(), stage.text(), stage.id().equals(chosen)))
        .toList();
  }

  /** Values with their words, in pairs. */
  static List<Choice> of(String chosen, String... pairs) {
    return Stream.iterate(0, i -> i < pairs.length, i -> i + 2)
        .map(i -> new Choice(pairs[i], pairs[i + 1], pairs[i].equals(chosen)))
        .toList();
  }
}

package io.outhire.careers.subscribe;

import io.outhire.careers.forms.Typed;
import io.outhire.engagement.JobWish;
import io.outhire.engagement.Rhythm;
import io.outhire.jobs.Workplace;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form for new jobs as it was filled in; a part that names no choice counts as "all". */
public record TypedWish(
    String email,
    String department,
    String location,
    String workplace,
    String type,
    String rhythm) {

  static TypedWish of(
      @Nullable String email,
      @Nullable String department,
      @Nullable String location,
      @Nullable String workplace,
      @Nullable String type,
      @Nullable String rhythm) {
    return new TypedWish(
        Typed.text(email),
        Typed.text(department),
        Typed.text(location),
        Typed.text(workplace),
        Typed.text(type),
        Typed.text(rhythm));
  }

  /** The wish, of what can be chosen. */
  JobWish wish(Choices choices) {
    return new JobWish(
        Choices.chosen(choices.departments(department)),
        Choices.chosen(choices.locations(location)),
        Choices.chosen(choices.workplaces(workplace)).map(Workplace::valueOf),
        Choices.chosen(choices.types(type)));
  }

  /** Once a week unless something else was chosen: the fewer mails. */
  public Rhythm chosenRhythm() {
    Optional<Rhythm> named =
        Arrays.stream(Rhythm.values()).filter(one -> one.name().equals(rhythm)).findFirst();
    return named.orElse(Rhythm.WEEKLY);
  }

  public boolean daily() {
    return chosenRhythm() == Rhythm.DAILY;
  }
}

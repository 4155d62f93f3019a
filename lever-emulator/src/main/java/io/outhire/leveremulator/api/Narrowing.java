package io.outhire.leveremulator.api;

import io.outhire.leveremulator.company.Candidacies;
import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.Opportunity;
import io.outhire.leveremulator.company.Place;
import io.outhire.leveremulator.company.Stage;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks whether a filter of the query leaves so few candidacies that the rest need no look. */
final class Narrowing {
  /** Beyond it, walking the list in its order until a page is full is quicker than sorting. */
  private static final int FEW = 2_000;

  private final Call call;
  private final Company company;
  private final Candidacies candidacies;

  private Narrowing(Call call) {
    this.call = call;
    this.company = call.company();
    this.candidacies = company.candidacies();
  }

  /** All that can pass the filters, and more; empty when no filter narrows them down. */
  static Optional<List<Opportunity>> few(Call call) {
    return new Narrowing(call).smallest();
  }

  /** All that can pass the filters, in the order of lists, from behind a place on. */
  static Stream<Opportunity> walk(Call call, @Nullable Place after) {
    Candidacies candidacies = call.company().candidacies();
    List<String> asked = call.query().all("stage_id").stream().filter(v -> !v.isEmpty()).toList();
    if (asked.isEmpty()) {
      return candidacies.after(after);
    }
    List<Stage> stages = asked.stream().flatMap(id -> call.company().stage(id).stream()).toList();
    return candidacies.after(after, stages);
  }

  private Optional<List<Opportunity>> smallest() {
    return Stream.of(
            by("contact_id", candidacies::ofContact),
            by("email", this::ofMailbox),
            by("posting_id", candidacies::forPosting),
            by("archived_posting_id", candidacies::forPosting),
            by("tag", candidacies::tagged),
            by("source", candidacies::from),
            by("stage_id", candidacies::inStage),
            by("origin", candidacies::ofOrigin),
            by("location", this::atPlace),
            by("archive_reason_id", candidacies::archivedFor),
            since("created_at_start", candidacies::createdSince),
            since("updated_at_start", candidacies::updatedSince),
            since("advanced_at_start", candidacies::advancedSince))
        .flatMap(Optional::stream)
        .min(Comparator.comparingInt(Set::size))
        .filter(ids -> ids.size() <= FEW)
        .map(this::found);
  }

  private Optional<Set<String>> by(String parameter, Function<String, Set<String>> ids) {
    List<Set<String>> found =
        call.query().all(parameter).stream().filter(v -> !v.isEmpty()).map(ids).toList();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    boolean many = found.stream().anyMatch(each -> each.size() > FEW);
    return many ? Optional.empty() : Optional.of(union(found));
  }

  /** One more than a few is enough to see that they are many. */
  private Optional<Set<String>> since(
      String parameter, BiFunction<Long, Integer, Set<String>> ids) {
    String start = call.query().first(parameter);
    return start == null || !start.matches("[0-9]{1,18}")
        ? Optional.empty()
        : Optional.of(ids.apply(Long.valueOf(start), FEW + 1));
  }

  private Set<String> ofMailbox(String email) {
    return union(
        company.contactsByEmail(email).stream()
            .map(contact -> candidacies.ofContact(contact.id()))
            .toList());
  }

  private Set<String> atPlace(String location) {
    return union(
        company.postings().stream()
            .filter(posting -> location.equals(posting.categories().location()))
            .map(posting -> candidacies.forPosting(posting.id()))
            .toList());
  }

  private static Set<String> union(Collection<Set<String>> sets) {
    var all = new LinkedHashSet<String>();
    sets.forEach(all::addAll);
    return all;
  }

  private List<Opportunity> found(Set<String> ids) {
    return ids.stream().flatMap(id -> company.opportunity(id).stream()).toList();
  }
}

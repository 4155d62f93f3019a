package io.outhire.leveremulator.company;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every candidacy, found without looking through all of them. Not safe for threads. */
public final class Candidacies {
  private final ToDoubleFunction<Opportunity> rank;
  private final Map<String, Opportunity> byId = new LinkedHashMap<>();
  private final NavigableMap<Place, Opportunity> inOrder = new TreeMap<>();
  private final Index byContact = new Index();
  private final Index byPosting = new Index();
  private final Index byStage = new Index();
  private final Index byTag = new Index();
  private final Index bySource = new Index();

  Candidacies(ToDoubleFunction<Opportunity> rank) {
    this.rank = rank;
  }

  /** Answers what stood in its place. */
  @Nullable Opportunity put(Opportunity opportunity) {
    Opportunity before = byId.put(opportunity.id(), opportunity);
    if (before != null) {
      forget(before);
    }
    inOrder.put(place(opportunity), opportunity);
    byContact.add(List.of(opportunity.contact()), opportunity.id());
    byPosting.add(posting(opportunity), opportunity.id());
    byStage.add(List.of(opportunity.stage()), opportunity.id());
    byTag.add(opportunity.tags(), opportunity.id());
    bySource.add(opportunity.sources(), opportunity.id());
    return before;
  }

  void remove(String id) {
    Opportunity before = byId.remove(id);
    if (before != null) {
      forget(before);
    }
  }

  private void forget(Opportunity opportunity) {
    inOrder.remove(place(opportunity));
    byContact.remove(List.of(opportunity.contact()), opportunity.id());
    byPosting.remove(posting(opportunity), opportunity.id());
    byStage.remove(List.of(opportunity.stage()), opportunity.id());
    byTag.remove(opportunity.tags(), opportunity.id());
    bySource.remove(opportunity.sources(), opportunity.id());
  }

  private static List<String> posting(Opportunity opportunity) {
    Application application = opportunity.application();
    return application == null ? List.of() : List.of(application.posting());
  }

  /** Where it stands in lists. */
  public Place place(Opportunity opportunity) {
    return new Place(rank.applyAsDouble(opportunity), opportunity.createdAt(), opportunity.id());
  }

  /** In the order of creation. */
  Collection<Opportunity> all() {
    return Collections.unmodifiableCollection(byId.values());
  }

  Optional<Opportunity> find(@Nullable String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** In the order of lists, from behind that place on; null for all of them. */
  public Stream<Opportunity> after(@Nullable Place place) {
    return (place == null ? inOrder : inOrder.tailMap(place, false)).values().stream();
  }

  /** Ids of a person's candidacies. */
  public Set<String> ofContact(String contact) {
    return byContact.ids(contact);
  }

  /** Ids of the candidacies for a posting, archived ones too. */
  public Set<String> forPosting(String posting) {
    return byPosting.ids(posting);
  }

  /** Ids of the candidacies in a stage, archived ones too. */
  public Set<String> inStage(String stage) {
    return byStage.ids(stage);
  }

  /** Ids of the candidacies with a tag. */
  public Set<String> tagged(String tag) {
    return byTag.ids(tag);
  }

  /** Ids of the candidacies from a source. */
  public Set<String> from(String source) {
    return bySource.ids(source);
  }

  /** How often each tag is used, in alphabetical order. */
  public Map<String, Integer> tags() {
    return byTag.counts();
  }

  /** How often each source is used, in alphabetical order. */
  public Map<String, Integer> sources() {
    return bySource.counts();
  }
}

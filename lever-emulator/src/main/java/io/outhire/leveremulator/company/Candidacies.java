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
  private final Index byArchiveReason = new Index();
  private final Moments byCreation = new Moments();
  private final Moments byUpdate = new Moments();
  private final Moments byAdvance = new Moments();
  private final Index byOrigin = new Index();

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
    byArchiveReason.add(reason(opportunity), opportunity.id());
    byCreation.add(opportunity.createdAt(), opportunity.id());
    byUpdate.add(opportunity.updatedAt(), opportunity.id());
    byAdvance.add(opportunity.lastAdvancedAt(), opportunity.id());
    byOrigin.add(List.of(opportunity.origin()), opportunity.id());
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
    byArchiveReason.remove(reason(opportunity), opportunity.id());
    byCreation.remove(opportunity.createdAt(), opportunity.id());
    byUpdate.remove(opportunity.updatedAt(), opportunity.id());
    byAdvance.remove(opportunity.lastAdvancedAt(), opportunity.id());
    byOrigin.remove(List.of(opportunity.origin()), opportunity.id());
  }

  private static List<String> posting(Opportunity opportunity) {
    Application application = opportunity.application();
    return application == null ? List.of() : List.of(application.posting());
  }

  private static List<String> reason(Opportunity opportunity) {
    Opportunity.Archived archived = opportunity.archived();
    return archived == null ? List.of() : List.of(archived.reason());
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

  /** As {@link #after}, of those stages alone; the others are not even looked at. */
  public Stream<Opportunity> after(@Nullable Place place, Collection<Stage> stages) {
    return stages.stream()
        .map(Stage::rank)
        .distinct()
        .sorted()
        .filter(rank -> place == null || rank >= place.rank())
        .flatMap(rank -> ofRank(rank, place));
  }

  private Stream<Opportunity> ofRank(double rank, @Nullable Place after) {
    boolean within = after != null && after.rank() == rank;
    Place from = within ? after : new Place(rank, Long.MAX_VALUE, "");
    Place behind = new Place(Math.nextUp(rank), Long.MAX_VALUE, "");
    return inOrder.subMap(from, !within, behind, false).values().stream();
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

  /** Ids of the candidacies that were archived for a reason. */
  public Set<String> archivedFor(String reason) {
    return byArchiveReason.ids(reason);
  }

  /** Ids of the candidacies created at that time or later, but no more than so many of them. */
  public Set<String> createdSince(long start, int most) {
    return byCreation.since(start, most);
  }

  /** Ids of the candidacies changed at that time or later, but no more than so many of them. */
  public Set<String> updatedSince(long start, int most) {
    return byUpdate.since(start, most);
  }

  /** Ids of the candidacies advanced at that time or later, but no more than so many of them. */
  public Set<String> advancedSince(long start, int most) {
    return byAdvance.since(start, most);
  }

  /** Ids of the candidacies of an origin. */
  public Set<String> ofOrigin(String origin) {
    return byOrigin.ids(origin);
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

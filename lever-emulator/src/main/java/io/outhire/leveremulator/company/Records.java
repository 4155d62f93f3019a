package io.outhire.leveremulator.company;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a company keeps beside its people, jobs and candidates. Guarded by the company's lock. */
public final class Records {
  private final RecordsData loaded;
  private final List<Removal> removals;
  private final List<FileAction> fileActions;
  private final List<EeoResponse> eeoResponses;
  private final Map<String, Upload> uploads = new LinkedHashMap<>();
  private final Map<String, List<JsonNode>> shelves = new HashMap<>();

  Records(RecordsData data) {
    loaded = data;
    removals = new ArrayList<>(data.removals());
    fileActions = new ArrayList<>(data.fileActions());
    eeoResponses = new ArrayList<>(data.eeoResponses());
    data.shelves().forEach((name, things) -> shelves.put(name, new ArrayList<>(things)));
    data.uploads().forEach(upload -> uploads.put(upload.id(), upload));
  }

  RecordsData data() {
    return new RecordsData(
        loaded.forms(),
        removals,
        fileActions,
        eeoResponses,
        List.copyOf(uploads.values()),
        shelves);
  }

  /** What the posting asks candidates. */
  public ApplicationForm form(Posting posting) {
    ApplicationForm own = loaded.forms().get(posting.id());
    return own == null ? ApplicationForm.usual(posting) : own;
  }

  /** Deleted things of that kind, oldest first. */
  public List<Removal> removals(Removal.Kind kind) {
    return removals.stream().filter(removal -> removal.kind() == kind).toList();
  }

  void add(Removal removal) {
    removals.add(removal);
  }

  /** What happened to the candidacy's files, oldest first. */
  public List<FileAction> fileActions(String opportunityId) {
    return fileActions.stream().filter(a -> a.opportunity().equals(opportunityId)).toList();
  }

  /** Remembers what happened to a file. */
  public void add(FileAction action) {
    fileActions.add(action);
  }

  /** The answers that came with the candidacy. */
  public Optional<EeoResponse> eeoResponse(String opportunityId) {
    return eeoResponses.stream()
        .filter(response -> response.opportunity().equals(opportunityId))
        .findFirst();
  }

  /** Keeps a candidate's answers. */
  public void add(EeoResponse response) {
    eeoResponses.add(response);
  }

  /** Keeps a file until it expires; those that have expired go. */
  public void add(Upload upload, long now) {
    uploads.values().removeIf(old -> old.expiresAt() <= now);
    uploads.put(upload.id(), upload);
  }

  /** The uploaded file, while it lasts. */
  public Optional<Upload> upload(String id, long now) {
    return Optional.ofNullable(uploads.get(id)).filter(upload -> upload.expiresAt() > now);
  }

  /** What lies on the shelf of that name; empty when there is no such shelf. */
  public List<JsonNode> shelf(String name) {
    return List.copyOf(shelves.getOrDefault(name, List.of()));
  }

  /** Adds to a shelf, or puts the thing in the place of the one with its id. */
  public void put(String name, ObjectNode thing) {
    List<JsonNode> shelf = shelves.computeIfAbsent(name, any -> new ArrayList<>());
    for (int i = 0; i < shelf.size(); i++) {
      if (shelf.get(i).path("id").equals(thing.path("id"))) {
        shelf.set(i, thing);
        return;
      }
    }
    shelf.add(thing);
  }

  /** Takes the thing with that id off a shelf. */
  public void remove(String name, String id) {
    shelves
        .getOrDefault(name, new ArrayList<>())
        .removeIf(thing -> thing.path("id").asText().equals(id));
  }
}

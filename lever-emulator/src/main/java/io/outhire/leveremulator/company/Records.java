package io.outhire.leveremulator.company;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
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

  Records(RecordsData data) {
    loaded = data;
    removals = new ArrayList<>(data.removals());
    fileActions = new ArrayList<>(data.fileActions());
    eeoResponses = new ArrayList<>(data.eeoResponses());
    data.uploads().forEach(upload -> uploads.put(upload.id(), upload));
  }

  RecordsData data() {
    return new RecordsData(
        loaded.forms(),
        removals,
        fileActions,
        eeoResponses,
        List.copyOf(uploads.values()),
        loaded.shelves());
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

  /** Oldest first. */
  public List<EeoResponse> eeoResponses() {
    return List.copyOf(eeoResponses);
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
    return loaded.shelves().getOrDefault(name, List.of());
  }
}

package io.outhire.leveremulator.company;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a company keeps beside its people, jobs and candidates.
 *
 * @param forms application forms by id of the posting
 * @param shelves things that can only be looked at, such as requisitions, by the name of their list
 *     and in the API's shape; those of a candidacy name it under {@code opportunity}
 */
public record RecordsData(
    Map<String, ApplicationForm> forms,
    List<Removal> removals,
    List<FileAction> fileActions,
    List<EeoResponse> eeoResponses,
    List<Upload> uploads,
    Map<String, List<JsonNode>> shelves) {

  /** Anything may be left out. */
  public RecordsData {
    forms = Map.copyOf(Objects.requireNonNullElse(forms, Map.of()));
    removals = Lists.orEmpty(removals);
    fileActions = Lists.orEmpty(fileActions);
    eeoResponses = Lists.orEmpty(eeoResponses);
    uploads = Lists.orEmpty(uploads);
    var copies = new HashMap<String, List<JsonNode>>();
    Objects.requireNonNullElse(shelves, Map.<String, List<JsonNode>>of())
        .forEach((name, things) -> copies.put(name, List.copyOf(things)));
    shelves = Map.copyOf(copies);
  }

  static RecordsData empty() {
    return new RecordsData(Map.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
  }
}

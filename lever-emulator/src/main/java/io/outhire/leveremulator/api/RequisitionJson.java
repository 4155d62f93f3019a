package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.http.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Requisitions. The answer to creating one was recorded with other names than that to reading it.
 */
final class RequisitionJson {
  private static final Map<String, String> NAMES_WHEN_CREATED =
      Map.of(
          "creator", "creatorUserId",
          "owner", "ownerUserId",
          "postings", "postingIds",
          "offerIds", "reservedOfferIds");

  private RequisitionJson() {}

  /** One of which nothing was said yet. */
  static ObjectNode blank(@Nullable String creator) {
    ObjectNode json =
        Json.object()
            .put("confidentiality", "non-confidential")
            .put("status", "open")
            .put("headcountHired", 0)
            .put("headcountInfinite", false)
            .put("backfill", false)
            .put("creator", creator)
            .putNull("owner")
            .putNull("hiringManager")
            .put("internalNotes", "")
            .putNull("compensationBand");
    json.putObject("approval").putArray("steps");
    json.putNull("employmentStatus").putNull("location").putNull("team").putNull("department");
    json.putArray("postings");
    json.putArray("offerIds");
    json.putNull("timeToFillStartAt").putNull("timeToFillEndAt").putNull("closedAt");
    json.putObject("customFields");
    return json;
  }

  static ObjectNode created(ObjectNode stored, String accountId) {
    ObjectNode json = Json.object().put("accountId", accountId);
    stored.forEachEntry(
        (name, value) -> json.set(NAMES_WHEN_CREATED.getOrDefault(name, name), value));
    return ((ObjectNode) json.without("confidentiality")).put("hasConfidentialPosting", false);
  }
}

package io.outhire.leveremulator.company;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Works out from a thing before and after a change what webhooks are to tell, so that no endpoint
 * can forget to. Not safe for threads.
 */
final class Happenings {
  private final String accountId;
  private final Predicate<String> hiredReason;
  private List<Happening> waiting = new ArrayList<>();

  /**
   * Nothing yet.
   *
   * @param hiredReason whether the archive reason of that id means that somebody was hired
   */
  Happenings(String accountId, Predicate<String> hiredReason) {
    this.accountId = accountId;
    this.hiredReason = hiredReason;
  }

  /** What happened since it was last asked for. */
  List<Happening> drain() {
    List<Happening> drained = waiting;
    waiting = new ArrayList<>();
    return drained;
  }

  void add(Happening happening) {
    waiting.add(happening);
  }

  void changed(@Nullable Opportunity before, Opportunity after) {
    Application application = after.application();
    if (application != null && (before == null || before.application() == null)) {
      add(WebhookEvent.APPLICATION_CREATED, after).put("applicationId", application.id());
    }
    if (before != null && !before.stage().equals(after.stage())) {
      add(WebhookEvent.CANDIDATE_STAGE_CHANGE, after)
          .put("toStageId", after.stage())
          .put("fromStageId", before.stage());
    }
    var formerly = before == null ? null : before.archived();
    if (!Objects.equals(formerly, after.archived())) {
      archived(formerly, after);
    }
  }

  private void archived(Opportunity.@Nullable Archived before, Opportunity after) {
    ObjectNode data = add(WebhookEvent.CANDIDATE_ARCHIVE_CHANGE, after);
    data.set("fromArchived", nullable(before));
    data.set("toArchived", nullable(after.archived()));
    if (hired(after.archived()) && !hired(before)) {
      add(WebhookEvent.CANDIDATE_HIRED, after);
    }
  }

  private boolean hired(Opportunity.@Nullable Archived archived) {
    return archived != null && hiredReason.test(archived.reason());
  }

  private static JsonNode nullable(Opportunity.@Nullable Archived archived) {
    return archived == null
        ? Json.MAPPER.nullNode()
        : Json.object().put("archivedAt", archived.archivedAt()).put("reason", archived.reason());
  }

  private ObjectNode add(WebhookEvent event, Opportunity about) {
    ObjectNode data =
        Json.object()
            .put("opportunityId", about.id())
            .put("candidateId", about.id())
            .put("contactId", about.contact());
    waiting.add(new Happening(event, about.origin(), data));
    return data;
  }

  void deleted(Opportunity opportunity, @Nullable String deletedBy) {
    ObjectNode data =
        Json.object()
            .put("opportunityId", opportunity.id())
            .put("contactId", opportunity.contact())
            .put("deletedBy", deletedBy);
    waiting.add(new Happening(WebhookEvent.CANDIDATE_DELETED, null, data));
  }

  void changed(@Nullable Contact before, Contact after, long now) {
    if (after.equals(before)) {
      return;
    }
    ObjectNode data = Json.object().put("contactId", after.id());
    data.put(before == null ? "createdAt" : "updatedAt", now).put("accountId", accountId);
    waiting.add(
        new Happening(
            before == null ? WebhookEvent.CONTACT_CREATED : WebhookEvent.CONTACT_UPDATED,
            null,
            data));
  }
}

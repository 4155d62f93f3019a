package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.Origins;
import io.outhire.leveremulator.company.Webhook;
import io.outhire.leveremulator.company.WebhookEvent;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Response;
import io.outhire.leveremulator.switches.Switch;
import io.outhire.leveremulator.webhooks.Messages;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** {@code /webhooks}. One made here stays silent until a Super Admin switches its group on. */
final class WebhooksApi {
  private WebhooksApi() {}

  static List<Route> routes() {
    String read = "webhooks:read:admin";
    String write = "webhooks:write:admin";
    return List.of(
        Route.get("/webhooks", read, WebhooksApi::list),
        Route.post("/webhooks", write, WebhooksApi::create),
        new Route("PUT", Route.segments("/webhooks"), write, WebhooksApi::change),
        new Route("DELETE", Route.segments("/webhooks/:webhook"), write, WebhooksApi::delete));
  }

  /** The only list without {@code hasNext}; by event and then the oldest first, as was recorded. */
  private static Response list(Call call) {
    ArrayNode all = Json.MAPPER.createArrayNode();
    call.company().webhooks().webhooks().stream()
        .sorted(
            Comparator.<Webhook, String>comparing(webhook -> webhook.event().word())
                .thenComparingLong(Webhook::createdAt))
        .forEach(webhook -> all.add(toJson(webhook)));
    return Response.json(200, Json.object().set("data", all));
  }

  /** The same address may be registered twice. The signature token is never shown again. */
  private static Response create(Call call) {
    Body body = Body.read(call.request());
    WebhookEvent event = event(body);
    var webhook =
        new Webhook(
            UUID.randomUUID().toString(),
            event,
            url(call, body),
            origins(body, event, Origins.ALL),
            Messages.token(),
            true,
            call.access().clientId(),
            call.now(),
            call.now());
    call.company().webhooks().put(webhook);
    ObjectNode json = toJson(webhook);
    json.withObject("/configuration").put("signatureToken", webhook.signatureToken());
    ObjectNode answer = Json.object().set("data", json);
    return Response.json(
        201,
        call.is(Switch.WEBHOOK_CREATED, "DOUBLED") ? Json.object().set("data", answer) : answer);
  }

  private static WebhookEvent event(Body body) {
    String word = body.text("event");
    if (word == null) {
      throw ApiFailure.missing("event");
    }
    return WebhookEvent.of(word).orElseThrow(() -> ApiFailure.invalid("event"));
  }

  /** Lever wants HTTPS; the emulator lives where there often is none. */
  private static String url(Call call, Body body) {
    String url = body.text("url");
    if (url == null) {
      throw ApiFailure.missing("url");
    }
    try {
      URI uri = URI.create(url);
      boolean plain = "http".equals(uri.getScheme()) && call.is(Switch.WEBHOOK_URLS, "ANY");
      if (uri.getHost() != null && (plain || "https".equals(uri.getScheme()))) {
        return url;
      }
    } catch (IllegalArgumentException noAddress) {
      throw ApiFailure.invalid("url");
    }
    throw ApiFailure.invalid("url");
  }

  private static List<String> origins(Body body, WebhookEvent event, List<String> usual) {
    List<String> asked = body.object("configuration").object("conditions").texts("origins");
    if (!Origins.ALL.containsAll(asked)) {
      throw ApiFailure.invalid("origins");
    }
    return !event.byOrigin() ? List.of() : asked.isEmpty() ? usual : asked;
  }

  /** All or none of them. */
  private static Response change(Call call) {
    JsonNode asked = Body.read(call.request()).fields().path("data");
    if (!asked.isArray()) {
      throw ApiFailure.missing("data");
    }
    var changed = new ArrayList<Webhook>();
    asked.forEach(element -> changed.add(changed(call, element)));
    ArrayNode all = Json.MAPPER.createArrayNode();
    for (Webhook webhook : changed) {
      call.company().webhooks().put(webhook);
      all.add(toJson(webhook));
    }
    return Response.json(200, Json.object().set("data", all));
  }

  private static Webhook changed(Call call, JsonNode element) {
    if (!(element instanceof ObjectNode fields)) {
      throw ApiFailure.invalid("data");
    }
    var body = new Body(fields, List.of());
    String id = body.text("id");
    if (id == null) {
      throw ApiFailure.missing("id");
    }
    Webhook webhook = found(call, id);
    String url = body.has("url") ? url(call, body) : webhook.url();
    return webhook.changed(url, origins(body, webhook.event(), webhook.origins()), call.now());
  }

  private static Response delete(Call call) {
    call.company().webhooks().remove(found(call, call.id("webhook")).id());
    return Response.noContent();
  }

  /** What was made in the settings cannot be changed here. */
  private static Webhook found(Call call, String id) {
    return call.company()
        .webhooks()
        .webhook(id)
        .filter(Webhook::byApi)
        .orElseThrow(() -> ApiFailure.notFound("webhooks", id));
  }

  private static ObjectNode toJson(Webhook webhook) {
    ObjectNode json =
        Json.object()
            .put("id", webhook.id())
            .put("event", webhook.event().word())
            .put("url", webhook.url());
    ObjectNode configuration = json.putObject("configuration");
    if (webhook.event().byOrigin()) {
      configuration.putObject("conditions").set("origins", Json.strings(webhook.origins()));
    }
    return json.put("createdAt", webhook.createdAt()).put("updatedAt", webhook.updatedAt());
  }
}

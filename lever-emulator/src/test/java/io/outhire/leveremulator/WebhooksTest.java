package io.outhire.leveremulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.outhire.leveremulator.company.Delivery;
import io.outhire.leveremulator.company.WebhookGroup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhooksTest {
  private final MovableClock clock = new MovableClock();
  private final LeverEmulator lever =
      LeverEmulator.start(EmulatorSettings.forTests().withClock(clock));
  private final Caller key = Caller.withKey(lever);
  private final Listener listener = new Listener();

  WebhooksTest() throws IOException {}

  @AfterEach
  void stop() {
    lever.close();
    listener.close();
  }

  private JsonNode hook(String event, String... origins) throws Exception {
    String conditions =
        origins.length == 0
            ? "{}"
            : "{\"conditions\": {\"origins\": [\"" + String.join("\",\"", origins) + "\"]}}";
    return key.post(
            "/v1/webhooks",
            "{\"event\": \"%s\", \"url\": \"%s\", \"configuration\": %s}"
                .formatted(event, listener.url(), conditions))
        .expecting(201)
        .data();
  }

  private void on(WebhookGroup... groups) {
    List.of(groups).forEach(group -> lever.main().turnWebhooks(group, true));
  }

  private JsonNode apply(String origin) throws Exception {
    String posting = lever.postings().getFirst().id();
    String body =
        """
        {"name": "Ada", "emails": ["ada@example.test"], "origin": "%s", "postings": ["%s"]}"""
            .formatted(origin, posting);
    String performer = lever.users().getFirst().id();
    return key.post("/v1/opportunities?perform_as=" + performer, body).expecting(201).data();
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      LockSupport.parkNanos(1_000_000);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  private Delivery last() {
    return lever.main().deliveries().getLast();
  }

  @Test
  void anApplicationIsToldWithLeversSignature() throws Exception {
    on(WebhookGroup.APPLICATION_CREATED);
    String secret =
        hook("applicationCreated").path("configuration").path("signatureToken").asText();

    JsonNode candidate = apply("sourced");
    Listener.Message message = listener.next();

    assertThat(secret).matches("[0-9a-f]{48}");
    JsonNode body = message.body();
    assertThat(message.userAgent()).isEqualTo("Lever-Webhooks");
    assertThat(message.contentType()).isEqualTo("application/json");
    assertThat(body.path("event").asText()).isEqualTo("applicationCreated");
    assertThat(body.path("triggeredAt").asLong()).isEqualTo(clock.millis());
    assertThat(body.path("signature").asText())
        .isEqualTo(hmac(secret, body.path("token").asText() + clock.millis()));
    JsonNode data = body.path("data");
    assertThat(data.path("opportunityId")).isEqualTo(candidate.path("id"));
    assertThat(data.path("candidateId")).isEqualTo(candidate.path("id"));
    assertThat(data.path("contactId")).isEqualTo(candidate.path("contact"));
    assertThat(data.path("applicationId")).isEqualTo(candidate.path("applications").get(0));
  }

  private static String hmac(String secret, String text) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aHookMadeByTheApiStaysSilentUntilItsGroupIsOn() throws Exception {
    hook("applicationCreated");
    apply("sourced");
    assertThat(lever.main().deliveries()).isEmpty();

    on(WebhookGroup.APPLICATION_CREATED);
    apply("sourced");

    listener.next();
    assertThat(lever.main().deliveries()).hasSize(1);
    lever.main().turnWebhooks(WebhookGroup.APPLICATION_CREATED, false);
    apply("sourced");
    assertThat(lever.main().deliveries()).hasSize(1);
  }

  @Test
  void aHookHearsOnlyOfItsOrigins() throws Exception {
    on(WebhookGroup.APPLICATION_CREATED);
    hook("applicationCreated", "referred", "applied");

    apply("sourced");
    apply("referred");

    listener.next();
    assertThat(lever.main().deliveries()).hasSize(1);
  }

  @Test
  void contactsAreToldOfWithTheAccount() throws Exception {
    on(WebhookGroup.CONTACTS);
    hook("contactCreated");

    JsonNode candidate = apply("sourced");

    JsonNode data = listener.next().body().path("data");
    assertThat(data.path("contactId")).isEqualTo(candidate.path("contact"));
    assertThat(data.path("accountId").asText()).isEqualTo(lever.main().id());
    assertThat(data.path("createdAt").asLong()).isEqualTo(clock.millis());
  }

  @Test
  void whatIsNotTakenIsTriedFiveMoreTimesWithGrowingWaits() throws Exception {
    on(WebhookGroup.APPLICATION_CREATED);
    hook("applicationCreated");
    listener.status = 302;
    apply("sourced");
    JsonNode first = listener.next().body();
    var waits = new java.util.ArrayList<Long>();

    for (int tries = 1; tries <= 5; tries++) {
      int done = tries;
      await(() -> last().attempts().size() == done);
      long wait = last().nextAttemptAt() - clock.millis();
      waits.add(wait);
      clock.advance(Duration.ofMillis(wait - 1));
      assertThat(listener.heardNothing()).isTrue();
      clock.advance(Duration.ofMillis(1));
      assertThat(listener.next().body()).isEqualTo(first);
    }
    await(() -> last().attempts().size() == 6);

    assertThat(waits).isSorted().doesNotHaveDuplicates();
    assertThat(last().nextAttemptAt()).isNull();
    assertThat(last().attempts()).allMatch(attempt -> attempt.status() == 302);
  }

  @Test
  void aRerunSendsTheSameMessageOnceMore() throws Exception {
    on(WebhookGroup.APPLICATION_CREATED);
    hook("applicationCreated");
    apply("sourced");
    JsonNode first = listener.next().body();
    await(() -> last().delivered());

    assertThat(lever.main().rerun(last().id())).isTrue();

    assertThat(listener.next().body()).isEqualTo(first);
    await(() -> last().attempts().size() == 2);
    assertThat(lever.main().rerun("nonsense")).isFalse();
  }

  @Test
  void anAddressWhereNobodyListensIsNotedWithTheReason() throws Exception {
    on(WebhookGroup.APPLICATION_CREATED);
    hook("applicationCreated");
    listener.close();

    apply("sourced");

    await(() -> lever.main().deliveries().size() == 1 && last().attempts().size() == 1);
    assertThat(last().attempts().getFirst().status()).isZero();
    assertThat(last().attempts().getFirst().error()).contains("ConnectException");
  }

  @Test
  void theTokenIsShownOnceAndTheListHasNoHasNext() throws Exception {
    String id = hook("candidateHired").path("id").asText();
    hook("candidateHired");

    JsonNode list = key.get("/v1/webhooks/?").expecting(200).json();

    assertThat(list.has("hasNext")).isFalse();
    assertThat(list.path("data")).hasSize(2);
    assertThat(list.toString()).doesNotContain("signatureToken");
    assertThat(list.path("data").get(0).path("configuration").path("conditions").path("origins"))
        .hasSize(6);
    key.call("DELETE", "/v1/webhooks/" + id).expecting(204);
    key.call("DELETE", "/v1/webhooks/" + id).expecting(404);
    assertThat(key.get("/v1/webhooks").data()).hasSize(1);
  }

  @Test
  void hooksAreChangedTogetherOrNotAtAll() throws Exception {
    String id = hook("candidateHired").path("id").asText();
    String change =
        """
        {"data": [{"id": "%s", "url": "https://example.test/new",
          "configuration": {"conditions": {"origins": ["agency"]}}}%s]}""";

    key.put("/v1/webhooks", change.formatted(id, ", {\"id\": \"unknown\"}")).expecting(404);
    assertThat(key.get("/v1/webhooks").each("url")).containsExactly(listener.url());
    key.put("/v1/webhooks", change.formatted(id, "")).expecting(200);

    JsonNode changed = key.get("/v1/webhooks").data().get(0);
    assertThat(changed.path("url").asText()).isEqualTo("https://example.test/new");
    assertThat(changed.path("configuration").path("conditions").path("origins")).hasSize(1);
  }

  @Test
  void nonsenseIsRefused() throws Exception {
    for (String body :
        List.of(
            "{\"event\": \"candidateHired\"}",
            "{\"url\": \"https://example.test\"}",
            "{\"event\": \"candidateSneezed\", \"url\": \"https://example.test\"}",
            "{\"event\": \"candidateHired\", \"url\": \"ftp://example.test\"}",
            "{\"event\": \"candidateHired\", \"url\": \"https://exa mple\"}",
            "{\"event\": \"candidateHired\", \"url\": \"https://a.test\","
                + " \"configuration\": {\"conditions\": {\"origins\": [\"mars\"]}}}")) {
      key.post("/v1/webhooks", body).expecting(400);
    }
    key.put("/v1/webhooks", "{}").expecting(400);
  }

  @Test
  void aSwitchWantsTlsAsLeverDoes() throws Exception {
    lever.switches().set(io.outhire.leveremulator.switches.Switch.WEBHOOK_URLS, "HTTPS_ONLY");
    String body = "{\"event\": \"candidateHired\", \"url\": \"%s\"}";

    key.post("/v1/webhooks", body.formatted("http://a.test")).expecting(400);
    key.post("/v1/webhooks", body.formatted("https://a.test")).expecting(201);
  }

  @Test
  void hooksAndWhatIsStillToBeToldOutliveARestart(@TempDir Path folder) throws Exception {
    var settings =
        EmulatorSettings.forTests().withClock(clock).withDataFile(folder.resolve("lever.json"));
    listener.status = 500;
    try (LeverEmulator before = LeverEmulator.start(settings)) {
      before.main().turnWebhooks(WebhookGroup.CONTACTS, true);
      Caller.withKey(before)
          .post(
              "/v1/webhooks",
              "{\"event\": \"contactCreated\", \"url\": \"%s\"}".formatted(listener.url()))
          .expecting(201);
      Caller.withKey(before)
          .post("/v1/opportunities?perform_as=" + before.users().getFirst().id(), "{}")
          .expecting(201);
      listener.next();
      await(() -> before.main().deliveries().getFirst().attempts().size() == 1);
    }
    listener.status = 200;
    try (LeverEmulator after = LeverEmulator.start(settings)) {
      assertThat(after.main().webhookGroups()).isEqualTo(Set.of(WebhookGroup.CONTACTS));
      clock.advance(Duration.ofHours(1));
      listener.next();
      await(() -> after.main().deliveries().getFirst().delivered());
    }
  }
}

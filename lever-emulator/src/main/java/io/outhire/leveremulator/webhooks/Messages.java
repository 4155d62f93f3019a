package io.outhire.leveremulator.webhooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.Delivery;
import io.outhire.leveremulator.company.Happening;
import io.outhire.leveremulator.company.Webhook;
import io.outhire.leveremulator.http.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Writes what is sent to webhooks, signed as Lever signs. */
public final class Messages {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final HexFormat HEX = HexFormat.of();

  private Messages() {}

  /** Puts a message for each webhook that wants to hear of it into the company's log. */
  public static void post(Company company, List<Happening> happened) {
    for (Happening happening : happened) {
      for (Webhook webhook : company.webhooks().interestedIn(happening)) {
        long now = company.now();
        company.webhooks().put(about(webhook, happening.data(), now), now);
      }
    }
  }

  private static Delivery about(Webhook webhook, ObjectNode data, long now) {
    return delivery(webhook, data, false, Retries.TRIES, now);
  }

  /** A message without data, tried once, to see whether anyone is there. */
  static Delivery test(Webhook webhook, long now) {
    return delivery(webhook, Json.object(), true, 1, now);
  }

  private static Delivery delivery(
      Webhook webhook, ObjectNode data, boolean test, int tries, long now) {
    String id = UUID.randomUUID().toString();
    ObjectNode payload = payload(id, webhook, data, now);
    return new Delivery(
        id,
        webhook.id(),
        webhook.event(),
        webhook.url(),
        payload,
        test,
        List.of(),
        tries,
        now,
        now);
  }

  private static ObjectNode payload(String id, Webhook webhook, ObjectNode data, long now) {
    String token = token();
    ObjectNode payload =
        Json.object()
            .put("id", id)
            .put("event", webhook.event().word())
            .put("triggeredAt", now)
            .put("token", token)
            .put("signature", signature(webhook.signatureToken(), token, now));
    payload.set("data", data);
    return payload;
  }

  /** A random word of 48 hexadecimal digits, for tokens and keys of signatures. */
  public static String token() {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return HEX.formatHex(bytes);
  }

  /** It covers token and time alone, not the data: that is how Lever does it. */
  static String signature(String signatureToken, String token, long triggeredAt) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(signatureToken.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] signed = (token + triggeredAt).getBytes(StandardCharsets.UTF_8);
      return HEX.formatHex(mac.doFinal(signed));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Every Java has HmacSHA256", missing);
    }
  }
}

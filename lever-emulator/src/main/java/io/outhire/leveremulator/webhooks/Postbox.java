package io.outhire.leveremulator.webhooks;

import io.outhire.leveremulator.company.Delivery;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Sends one message over HTTP. A redirect is not followed: to Lever it is a failure. */
final class Postbox implements AutoCloseable {
  /** Lever does not say how long it waits. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private @Nullable HttpClient http;

  Delivery.Attempt send(Delivery delivery, InstantSource clock) {
    try {
      HttpResponse<Void> answer = http().send(request(delivery), BodyHandlers.discarding());
      return new Delivery.Attempt(clock.millis(), answer.statusCode(), "");
    } catch (IOException | IllegalArgumentException failed) {
      return new Delivery.Attempt(clock.millis(), 0, words(failed));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Delivery.Attempt(clock.millis(), 0, "The emulator stopped");
    }
  }

  /** Made when it is first needed: TLS takes half the time of a start. */
  private synchronized HttpClient http() {
    if (http == null) {
      http =
          HttpClient.newBuilder()
              .connectTimeout(PATIENCE)
              .followRedirects(HttpClient.Redirect.NEVER)
              .build();
    }
    return http;
  }

  private static HttpRequest request(Delivery delivery) {
    return HttpRequest.newBuilder(URI.create(delivery.url()))
        .timeout(PATIENCE)
        .header("User-Agent", "Lever-Webhooks")
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(delivery.payload().toString()))
        .build();
  }

  private static String words(Exception failed) {
    String kind = failed.getClass().getSimpleName();
    return failed.getMessage() == null ? kind : kind + ": " + failed.getMessage();
  }

  @Override
  public synchronized void close() {
    if (http != null) {
      http.shutdownNow();
    }
  }
}

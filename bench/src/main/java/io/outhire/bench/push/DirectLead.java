package io.outhire.bench.push;

import com.fasterxml.jackson.databind.JsonNode;
import io.outhire.bench.world.Emulator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Makes leads in the emulator with its key, to know what of a time is the emulator's own. */
final class DirectLead {
  private static final String KEY =
      Base64.getEncoder().encodeToString("lever-emulator-key:".getBytes(StandardCharsets.UTF_8));

  private DirectLead() {}

  static long median(Emulator lever, int times) throws Exception {
    JsonNode user = lever.get("/accounts/acme/company").path("users").path(0);
    String perform = user.path("id").asText();
    List<Long> took = new ArrayList<>();
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (int number = 0; number < times; number++) {
        long begun = System.nanoTime();
        var answer =
            http.send(
                HttpRequest.newBuilder(
                        URI.create(lever.base() + "/v1/opportunities?perform_as=" + perform))
                    .header("Authorization", "Basic " + KEY)
                    .header("Content-Type", "application/json")
                    .POST(
                        HttpRequest.BodyPublishers.ofString(
                            "{\"name\": \"D\", \"emails\": [\"d%d@mail.example\"]}"
                                .formatted(number)))
                    .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
          throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        took.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        TimeUnit.MILLISECONDS.sleep(120);
      }
    }
    return Line.of(took).median();
  }
}

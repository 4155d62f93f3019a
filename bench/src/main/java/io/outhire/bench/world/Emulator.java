package io.outhire.bench.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The Lever emulator in a process of its own, and its controls. */
public final class Emulator implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Child child;
  private final URI base;

  private Emulator(Child child, URI base) {
    this.child = child;
    this.base = base;
  }

  /**
   * Starts it.
   *
   * @param callback where it leads back to
   * @param more further settings
   */
  public static Emulator start(
      Checkout checkout, Path folder, URI callback, Map<String, String> more)
      throws IOException, InterruptedException {
    int port = Ports.free();
    Map<String, String> settings = new HashMap<>(more);
    settings.put("LEVER_EMULATOR_PORT", String.valueOf(port));
    settings.put("LEVER_EMULATOR_REDIRECT_URIS", callback.toString());
    Child child = Child.start(checkout.emulator(), settings, folder.resolve("emulator.log"));
    if (!child.says("is ready at", Duration.ofSeconds(60))) {
      child.kill();
      throw new IOException("the emulator did not start: see " + folder);
    }
    return new Emulator(child, URI.create("http://127.0.0.1:" + port));
  }

  /** Where it is, without a slash at its end. */
  public URI base() {
    return base;
  }

  /** Reads a control. */
  public JsonNode get(String path) throws IOException, InterruptedException {
    return send("GET", path, "");
  }

  /** Calls a control. */
  public JsonNode post(String path, String json) throws IOException, InterruptedException {
    return send("POST", path, json);
  }

  /** Clears something. */
  public void delete(String path) throws IOException, InterruptedException {
    var _ = send("DELETE", path, "");
  }

  private JsonNode send(String method, String path, String json)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "/_emulator" + path))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/json")
            .method(
                method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
            .build();
    var answer = HTTP.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(
          "%s %s: %d %s"
              .formatted(
                  method,
                  path,
                  answer.statusCode(),
                  new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8)));
    }
    JsonNode body = JSON.readTree(answer.body());
    return body == null ? JSON.nullNode() : body.path("data");
  }

  @Override
  public void close() {
    child.kill();
  }
}

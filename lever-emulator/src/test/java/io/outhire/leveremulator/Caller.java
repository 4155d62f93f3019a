package io.outhire.leveremulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A client of the emulated API that knows nothing but HTTP and JSON. */
final class Caller {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI base;
  private final String authorization;

  private Caller(URI base, String authorization) {
    this.base = base;
    this.authorization = authorization;
  }

  static Caller withKey(LeverEmulator lever) {
    byte[] key = (EmulatorSettings.API_KEY + ":").getBytes(StandardCharsets.UTF_8);
    return new Caller(lever.baseUri(), "Basic " + Base64.getEncoder().encodeToString(key));
  }

  static Caller withToken(LeverEmulator lever, String accessToken) {
    return new Caller(lever.baseUri(), "Bearer " + accessToken);
  }

  static Caller withHeader(LeverEmulator lever, String authorization) {
    return new Caller(lever.baseUri(), authorization);
  }

  /** An answer: status, headers, and the body as bytes. */
  record Answer(HttpResponse<byte[]> response) {
    int status() {
      return response.statusCode();
    }

    String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
      try {
        return JSON.readTree(response.body());
      } catch (IOException notJson) {
        throw new AssertionError("Not JSON: " + text(), notJson);
      }
    }

    JsonNode data() {
      return json().path("data");
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** The texts that stand at that key in each element of the list. */
    List<String> each(String key) {
      return data().findValuesAsText(key, new ArrayList<>());
    }

    Answer expecting(int status) {
      assertThat(status()).as(text()).isEqualTo(status);
      return this;
    }
  }

  Answer get(String path) throws Exception {
    return send(request(path).GET());
  }

  Answer post(String path, String json) throws Exception {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  Answer put(String path, String json) throws Exception {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json)));
  }

  Answer postForm(String path, Map<String, String> fields) throws Exception {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encode(fields))));
  }

  Answer call(String method, String path) throws Exception {
    return send(request(path).method(method, BodyPublishers.noBody()));
  }

  Answer postMultipart(String path, Multipart body) throws Exception {
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + Multipart.BOUNDARY)
            .POST(BodyPublishers.ofByteArray(body.end())));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    return authorization.isEmpty() ? request : request.header("Authorization", authorization);
  }

  private static Answer send(HttpRequest.Builder request) throws Exception {
    return new Answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
  }

  static String encode(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A multipart body under construction. */
  static final class Multipart {
    static final String BOUNDARY = "----a-boundary-of-ours";
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    Multipart field(String name, String value) {
      return part("name=\"" + name + "\"", "", value.getBytes(StandardCharsets.UTF_8));
    }

    Multipart file(String name, String fileName, String contentType, byte[] content) {
      return part(
          "name=\"" + name + "\"; filename=\"" + fileName + "\"",
          "Content-Type: " + contentType + "\r\n",
          content);
    }

    private Multipart part(String disposition, String typeLine, byte[] content) {
      write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n");
      write(typeLine + "\r\n");
      body.writeBytes(content);
      write("\r\n");
      return this;
    }

    private void write(String text) {
      body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] end() {
      write("--" + BOUNDARY + "--\r\n");
      return body.toByteArray();
    }
  }
}

package io.outhire.leveremulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The ways of HTTP libraries that a client of Lever's may happen to be built on. */
class ClientWaysTest extends Conformance {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(lever.baseUri() + path))
        .header("Authorization", "Basic bGV2ZXItZW11bGF0b3Ita2V5Og==");
  }

  @Test
  void localhostMayMeanIpv6() throws Exception {
    byte[] loopback = new byte[16];
    loopback[15] = 1;
    try (var socket = new Socket()) {
      InetAddress ipv6 = Inet6Address.getByAddress(loopback);
      socket.connect(new java.net.InetSocketAddress(ipv6, lever.baseUri().getPort()), 2000);
      socket.getOutputStream().write("GET /v1/x HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 404 Not Found\r\n");
    }
  }

  @Test
  void longAnswersArePackedForThoseWhoAsk() throws Exception {
    var packed = request("/v1/postings").header("Accept-Encoding", "gzip, deflate, br").build();
    HttpResponse<byte[]> answer = HTTP.send(packed, BodyHandlers.ofByteArray());
    byte[] whole = HTTP.send(request("/v1/postings").build(), BodyHandlers.ofByteArray()).body();

    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(answer.body().length).isLessThan(whole.length / 2);
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      assertThat(unpacked.readAllBytes()).isEqualTo(whole);
    }
    var refusing = request("/v1/postings").header("Accept-Encoding", "gzip;q=0, identity").build();
    assertThat(HTTP.send(refusing, BodyHandlers.ofByteArray()).body()).isEqualTo(whole);
  }

  @Test
  void theHeadOfWhatCanBeReadCanBeAskedFor() throws Exception {
    for (String path : new String[] {"/v1/users", "/v0/postings/acme"}) {
      var head = request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()).build();
      HttpResponse<String> answer = HTTP.send(head, BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.headers().firstValueAsLong("Content-Length").orElse(0)).isGreaterThan(100);
    }
  }

  @Test
  void aBaseAddressMayEndWithASlashTooMany() throws Exception {
    for (String path : new String[] {"//v1/stages/offer", "/v1//stages/offer/"}) {
      assertThat(HTTP.send(request(path).build(), BodyHandlers.ofString()).body())
          .contains("\"id\":\"offer\"");
    }
  }

  @Test
  void aProgramThatMissesTheApiIsToldSoInJson() throws Exception {
    refused(key.get("/opportunities"), 404, "ResourceNotFound", "/opportunities does not exist");
    refused(key.get("/v2/users"), 404, "ResourceNotFound", "/v2/users does not exist");
    refused(key.post("/postings", "{}"), 404, "ResourceNotFound", "/postings does not exist");
    var anonymous =
        HttpRequest.newBuilder(URI.create(lever.baseUri() + "/v2/users"))
            .header("Accept", "application/json, text/plain, */*")
            .build();
    assertThat(HTTP.send(anonymous, BodyHandlers.ofString()).body())
        .contains("/v2/users does not exist");
  }

  @Test
  void aFileNeedsNoNameWhenItsTypeTellsThatItIsOne() throws Exception {
    String head = "Content-Disposition: form-data; name=\"resumeFile\"\r\n";
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nAda\r\n--b\r\n"
            + head
            + "Content-Type: application/pdf\r\n\r\n%PDF-1.4\r\n--b--\r\n";
    var request =
        request(as("/v1/opportunities", "tess"))
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();

    assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(201);
    assertThat(lever.opportunities().getLast().resumes()).hasSize(1);
  }

  @Test
  void twoHundredConnectionsAtOnceAreAllAnswered() {
    var asked =
        IntStream.range(0, 200)
            .mapToObj(i -> HTTP.sendAsync(request("/v1/stages").build(), BodyHandlers.ofString()))
            .toList();
    CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new)).join();

    assertThat(asked).allMatch(answer -> answer.join().statusCode() == 200);
  }
}

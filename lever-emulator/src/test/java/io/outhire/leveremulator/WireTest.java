package io.outhire.leveremulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes over the wire, byte by byte, as no well-bred client would send it. */
class WireTest {
  private static final String KEY =
      "Authorization: Basic "
          + Base64.getEncoder()
              .encodeToString((EmulatorSettings.API_KEY + ":").getBytes(StandardCharsets.UTF_8))
          + "\r\n";

  private final LeverEmulator lever = LeverEmulator.start(EmulatorSettings.forTests());

  @AfterEach
  void stop() {
    lever.close();
  }

  /** Sends the bytes, closes that half, and reads all that comes back. */
  private String say(String request) throws IOException {
    try (var socket = new Socket("127.0.0.1", lever.baseUri().getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String get(String target) {
    return "GET " + target + " HTTP/1.1\r\nHost: x\r\n" + KEY + "\r\n";
  }

  private static void isJson(String answer, int status) {
    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    assertThat(answer).contains("application/json").doesNotContain("<html", "<h1");
    assertThat(answer).contains("\"code\":", "\"message\":");
  }

  @Test
  void brokenEscapesAreAnsweredInJson() throws Exception {
    isJson(say(get("/v1/postings/%zz")), 404);
    isJson(say(get("/v1/%")), 404);
    isJson(say(get("/v1/users?limit=%")), 400);
    assertThat(say(get("/v1/users?email=%e9%"))).startsWith("HTTP/1.1 200 ");
    isJson(say(get("/v1/postings/a b")), 400);
    isJson(say(get("/v1/postings/\"<>|\\^`{}")), 404);
    isJson(say(get("/v1/postings/ü")), 404);
  }

  @Test
  void whatIsNoRequestIsRefusedInJson() throws Exception {
    isJson(say("nonsense\r\n\r\n"), 400);
    isJson(say("GET /v1/users\r\n\r\n"), 400);
    isJson(say("GET /v1/users HTTP/1.1\r\nno colon\r\n\r\n"), 400);
    isJson(say("GET /v1/users HTTP/1.1\r\nHost"), 400);
    isJson(say("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\n\r\n"), 414);
    isJson(say("GET / HTTP/1.1\r\nX: " + "a".repeat(20_000) + "\r\n\r\n"), 431);
    isJson(say("GET / HTTP/1.1\r\n" + "A: b\r\n".repeat(300) + "\r\n"), 431);
    isJson(say("POST /v1/users HTTP/1.1\r\nContent-Length: many\r\n\r\n"), 400);
    isJson(say("POST /v1/users HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"), 400);
    isJson(say("POST /v1/users HTTP/1.1\r\nContent-Length: 10\r\n\r\nab"), 400);
    isJson(say("POST /v1/users HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\nab"), 400);
    isJson(say("POST /v1/users HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"), 400);
    isJson(say("POST /v1/users HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n"), 413);
  }

  @Test
  void requestsFollowEachOtherOnOneConnection() throws Exception {
    String both = say(get("/v1/stages/offer") + "\r\n" + get("/v1/stages/lead-new"));

    assertThat(both).contains("\"id\":\"offer\"", "\"id\":\"lead-new\"");
    assertThat(both).contains("Connection: keep-alive");
  }

  @Test
  void aConnectionEndsWhenTheClientSaysSo() throws Exception {
    String closing = get("/v1/stages/offer").replace("Host: x", "Host: x\r\nConnection: close");
    String old = get("/v1/stages/offer").replace("HTTP/1.1", "HTTP/1.0");

    for (String first : new String[] {closing, old}) {
      assertThat(say(first + get("/v1/stages/lead-new")))
          .contains("\"id\":\"offer\"", "Connection: close")
          .doesNotContain("lead-new");
    }
  }

  @Test
  void aBodyMayComeInChunks() throws Exception {
    String answer =
        say(
            "POST /oauth/token HTTP/1.1\r\nTransfer-Encoding: chunked\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n\r\n"
                + "b;x=y\r\ngrant_type=\r\n4\r\ncode\r\n0\r\nTrailer: ignored\r\n\r\n");

    assertThat(answer).contains("Missing required parameter: client_id");
  }

  @Test
  void aClientThatAsksMayGoOn() throws Exception {
    String answer =
        say(
            "POST /oauth/token HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n"
                + "Content-Type: application/json\r\n\r\n{}");

    assertThat(answer).startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 400 ");
  }

  @Test
  void theHeadAloneTellsTheLengthOfTheWhole() throws Exception {
    String answer = say("HEAD /login HTTP/1.1\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\n");
    assertThat(answer).doesNotContain("Content-Length: 0");
  }

  @Test
  void aHostInTheTargetDoesNoHarm() throws Exception {
    assertThat(say(get("http://api.lever.co/v1/stages/offer"))).contains("\"id\":\"offer\"");
  }
}

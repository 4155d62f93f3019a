package io.outhire.leveremulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Odd requests, made from a seed. {@code -Dlever.fuzz.requests=100000} sends more of them, {@code
 * -Dlever.fuzz.seed=7} others.
 */
class FuzzTest {
  private static final int REQUESTS = Integer.getInteger("lever.fuzz.requests", 3_000);
  private static final long SEED = Long.getLong("lever.fuzz.seed", 2026);

  /** Stands in everything of the account that nobody here may see. */
  private static final String SECRET = "Canarybird";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final LeverEmulator lever = LeverEmulator.start(EmulatorSettings.forTests());
  private final EmulatedAccount globex = lever.createAccount("globex");
  private Socket socket = new Socket();

  @AfterEach
  void stop() throws IOException {
    socket.close();
    lever.close();
  }

  private record Answer(int status, String contentType, byte[] body) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  @Test
  void noRequestBreaksTheEmulatorOrShowsAnotherAccount() throws Exception {
    plantSecrets();
    JsonNode before = state();
    var requests = new OddRequests(SEED, ids(), credentials());
    var answered = new int[600];
    for (int i = 0; i < REQUESTS; i++) {
      OddRequests.Odd request = requests.next();
      Answer answer = send(request);
      answered[answer.status()]++;
      check(request, answer, i);
    }

    assertThat(state()).as("the other account").isEqualTo(before);
    assertThat(answered[200]).as("some requests must get somewhere").isGreaterThan(REQUESTS / 20);
    assertThat(answered[201]).isPositive();
    assertThat(answered[400]).isPositive();
    assertThat(answered[401]).isPositive();
    assertThat(answered[404]).isPositive();
  }

  /** Numbers are read back as text reads them, so that both sides are spelt alike. */
  private JsonNode state() throws IOException {
    return JSON.readTree(JSON.writeValueAsBytes(lever.main().company()));
  }

  private void check(OddRequests.Odd request, Answer answer, int number) {
    String which =
        "request %d of seed %d: %s%n→ %d %s"
            .formatted(number, SEED, request.shown(), answer.status(), answer.text());
    assertThat(answer.status()).as(which).isBetween(200, 499);
    assertThat(answer.text()).as(which).doesNotContain(SECRET);
    boolean api = request.target().startsWith("/v1") || request.target().startsWith("/oauth/");
    if (api && answer.body().length > 0) {
      assertThat(answer.contentType()).as(which).doesNotContain("html");
    }
    if (answer.contentType().startsWith("application/json") && answer.body().length > 0) {
      assertThat(parses(answer.body())).as(which).isTrue();
    }
  }

  private static boolean parses(byte[] body) {
    try {
      JSON.readTree(body);
      return true;
    } catch (IOException notJson) {
      return false;
    }
  }

  /** Acme gets a person, a posting and a candidate whose names must never be seen. */
  private void plantSecrets() throws Exception {
    Caller acme = Caller.withKey(lever);
    String all = JSON.writeValueAsString(lever.main().company());
    String marked =
        all.replaceAll("\"(name|text|value|headline|descriptionHtml)\":\"", "\"$1\":\"" + SECRET);
    acme.put("/_emulator/accounts/acme/company", marked).expecting(204);
    String performer = lever.users().getFirst().id();
    acme.post(
            "/v1/opportunities?perform_as=" + performer,
            """
            {"name": "Canarybird", "emails": ["ada@example.test"], "tags": ["Canarybird"],
             "sources": ["Canarybird"], "links": ["https://Canarybird.test"]}""")
        .expecting(201);
    acme.post(
            "/v1/webhooks",
            "{\"event\": \"candidateHired\", \"url\": \"https://Canarybird.test/\"}")
        .expecting(201);
  }

  private List<String> ids() {
    var ids = new ArrayList<String>();
    for (EmulatedAccount account : List.of(globex, lever.main())) {
      account.users().forEach(user -> ids.add(user.id()));
      account.postings().forEach(posting -> ids.add(posting.id()));
      account.opportunities().forEach(o -> ids.addAll(List.of(o.id(), o.contact())));
    }
    lever.main().company().webhooks().forEach(webhook -> ids.add(webhook.id()));
    ids.add("lead-new");
    return ids;
  }

  /** Globex's key, and someone of Globex in a browser. */
  private List<String> credentials() throws Exception {
    String key = Base64.getEncoder().encodeToString("globex-key:".getBytes(StandardCharsets.UTF_8));
    String form = Caller.encode(Map.of("email", "ines@globex.test", "password", "lever-demo"));
    Answer loggedIn =
        send(
            new OddRequests.Odd(
                "POST",
                "/login",
                ("POST /login HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(form.length(), form))
                    .getBytes(StandardCharsets.UTF_8)));
    assertThat(loggedIn.status()).isEqualTo(303);
    String basic = "Authorization: Basic " + key + "\r\n";
    return Stream.of(basic, basic, basic, basic + "Cookie: " + cookie + "\r\n").toList();
  }

  private String cookie = "";

  /** Over one connection for as long as the emulator keeps it open. */
  private Answer send(OddRequests.Odd request) throws IOException {
    if (!socket.isConnected() || socket.isClosed()) {
      socket = new Socket("127.0.0.1", lever.baseUri().getPort());
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(20_000);
    }
    socket.getOutputStream().write(request.bytes());
    socket.getOutputStream().flush();
    return read(new BufferedInputStream(socket.getInputStream()), request.method());
  }

  private Answer read(InputStream in, String method) throws IOException {
    String status = line(in);
    assertThat(status).startsWith("HTTP/1.1 ");
    int length = 0;
    String contentType = "";
    boolean close = false;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      String lower = header.toLowerCase(Locale.ROOT);
      String value = header.substring(header.indexOf(':') + 1).strip();
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(value);
      } else if (lower.startsWith("content-type:")) {
        contentType = value;
      } else if (lower.startsWith("set-cookie:")) {
        cookie = value.split(";", 2)[0];
      }
      close |= lower.startsWith("connection: close");
    }
    byte[] body = method.equals("HEAD") ? new byte[0] : in.readNBytes(length);
    if (close) {
      socket.close();
    }
    return new Answer(Integer.parseInt(status.substring(9, 12)), contentType, body);
  }

  private static String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int read = in.read(); read != '\n'; read = in.read()) {
      if (read < 0) {
        throw new IOException("The connection was closed without an answer");
      }
      line.write(read);
    }
    return line.toString(StandardCharsets.UTF_8).strip();
  }
}

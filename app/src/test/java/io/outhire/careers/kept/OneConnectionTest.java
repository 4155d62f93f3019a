package io.outhire.careers.kept;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.jobs.JobDescription;
import io.outhire.testing.RunningOuthire;
import io.outhire.testing.TestJobs;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Kept pages between other answers on one connection, byte by byte. Versions stay fresh here, so
 * that pages take the short way.
 */
@QuarkusTest
@TestProfile(OneConnectionTest.LongFresh.class)
class OneConnectionTest {
  @Inject TestTeams teams;
  @Inject TestJobs jobs;

  @ConfigProperty(name = "quarkus.http.test-port")
  int port;

  private Socket socket = new Socket();
  private InputStream answers = InputStream.nullInputStream();
  private String page = "";
  private String form = "";

  /** A version serves for a minute. */
  public static final class LongFresh implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(Resource.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
      return true;
    }
  }

  /** What runs beside the application. */
  public static final class Resource implements QuarkusTestResourceLifecycleManager {
    private final RunningOuthire outhire = new RunningOuthire();

    @Override
    public Map<String, String> start() {
      Map<String, String> settings = new HashMap<>(outhire.start());
      settings.put("OUTHIRE_PAGE_FRESH_MS", "60000");
      return settings;
    }

    @Override
    public void stop() {
      outhire.stop();
    }
  }

  /** An answer as it came. */
  private record Answer(String head, byte[] body) {
    boolean isOk() {
      return head.startsWith("HTTP/1.1 200 OK\r\n");
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  @BeforeEach
  void connect() throws IOException {
    TestTeam team = teams.found();
    JobDescription job = jobs.published(team.id(), "Baker");
    page = "/%s/jobs/%s".formatted(team.team().slug(), job.slug());
    form = page + "/apply";
    socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout(20_000);
    answers = new BufferedInputStream(socket.getInputStream());
  }

  @AfterEach
  void hangUp() throws IOException {
    socket.close();
  }

  @Test
  void thePageIsTheSameWhicheverWayItTook() throws IOException {
    Answer first = ask(get(page));
    for (int again = 0; again < 4; again++) {
      Answer same = ask(get(page));
      assertThat(same.isOk()).isTrue();
      assertThat(same.body()).isEqualTo(first.body());
      assertThat(fields(same)).isEqualTo(fields(first));
    }
    String tag = fields(first).get("etag");
    Answer known = ask(get(page, "If-None-Match: " + tag));
    assertThat(known.head()).startsWith("HTTP/1.1 304 Not Modified\r\n");
    assertThat(fields(known)).containsEntry("etag", tag).containsKeys("cache-control", "vary");
  }

  @Test
  void answersComeInTheOrderOfTheirRequestsWhicheverWayTheyTake() throws IOException {
    String body = ask(get(page)).text();
    ask(get(page));
    send(get(page) + get(form) + get(page) + get(page) + get(form) + get(page));
    for (boolean isPage : new boolean[] {true, false, true, true, false, true}) {
      Answer answer = read();
      assertThat(answer.isOk()).isTrue();
      assertThat(answer.text().equals(body)).isEqualTo(isPage);
      assertThat(answer.text().contains("type=\"file\"")).isEqualTo(!isPage);
    }
  }

  @Test
  void othersTakeTheirPackingAndWhoWantsTheHeadAloneGetsIt() throws IOException {
    ask(get(page));
    ask(get(page));
    Answer gzip = ask(get(page, "Accept-Encoding: gzip"));
    assertThat(fields(gzip)).containsEntry("content-encoding", "gzip");
    assertThat(ask(get(page, "Accept-Encoding: gzip")).body()).isEqualTo(gzip.body());
    send("HEAD %s HTTP/1.1\r\nHost: here\r\n\r\n".formatted(page));
    assertThat(head()).startsWith("HTTP/1.1 200 OK");
    assertThat(ask(get(page)).isOk()).isTrue();
    assertThat(ask(get(page, "Connection: close")).isOk()).isTrue();
    assertThat(answers.read()).isEqualTo(-1);
  }

  private static String get(String path, String... headers) {
    return "GET %s HTTP/1.1\r\nHost: here\r\n%s\r\n"
        .formatted(path, String.join("", List.of(headers).stream().map(h -> h + "\r\n").toList()));
  }

  private Answer ask(String request) throws IOException {
    send(request);
    return read();
  }

  private void send(String request) throws IOException {
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
  }

  private Answer read() throws IOException {
    String head = head();
    String length = fields(new Answer(head, new byte[0])).getOrDefault("content-length", "0");
    return new Answer(head, answers.readNBytes(Integer.parseInt(length)));
  }

  private String head() throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = answers.read();
      assertThat(next).as("what came so far: " + head).isNotNegative();
      head.append((char) next);
    }
    return head.toString();
  }

  private static Map<String, String> fields(Answer answer) {
    Map<String, String> fields = new HashMap<>();
    answer
        .head()
        .lines()
        .skip(1)
        .filter(line -> !line.isEmpty())
        .forEach(
            line ->
                fields.put(
                    line.substring(0, line.indexOf(':')).toLowerCase(java.util.Locale.ROOT),
                    line.substring(line.indexOf(':') + 1).strip()));
    return fields;
  }
}

package io.outhire.careers.kept;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.PublishingJobs;
import io.outhire.testing.Browser;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.Page;
import io.outhire.testing.TestJobs;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Public pages come out of memory, and are right all the same. */
@OuthireTest
class KeptPagesTest {
  @Inject TestTeams teams;
  @Inject TestJobs jobs;
  @Inject PublishingJobs publishing;
  @Inject MeterRegistry meters;
  @Inject DataSource pool;

  private final Browser browser = Browser.open();
  private TestTeam team;
  private JobDescription job;
  private String path;

  @BeforeEach
  void publishAJob() {
    team = teams.found();
    job = jobs.published(team.id(), "Baker");
    path = "/%s/jobs/%s".formatted(team.team().slug(), job.slug());
  }

  @Test
  void aPageIsWrittenOnceAndThenComesOutOfMemory() {
    Page first = browser.get(path);
    double pressed = pressed();
    Page second = browser.get(path);

    assertThat(pressed()).isEqualTo(pressed);
    assertThat(second.bytes()).isEqualTo(first.bytes());
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).matches("\"[0-9a-f]{24}\"");
    assertThat(second.header("Cache-Control")).isEqualTo("public, max-age=0, s-maxage=5");
    assertThat(second.header("CDN-Cache-Control")).contains("stale-while-revalidate=30");
    assertThat(second.header("Content-Security-Policy"))
        .isNotEmpty()
        .isEqualTo(first.header("Content-Security-Policy"));
    assertThat(second.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void whatIsSentFromMemoryIsCountedByKind() {
    browser.get(path);
    double before = sent("whole");
    double known = sent("unchanged");
    String tag = browser.get(path).header("ETag");
    Browser.open().sending("If-None-Match", tag).get(path);
    assertThat(sent("whole")).isEqualTo(before + 1);
    assertThat(sent("unchanged")).isEqualTo(known + 1);
  }

  private double sent(String answer) {
    return meters
        .find("outhire.pages.sent")
        .tags("uri", "/{team}/jobs/{job}", "answer", answer)
        .counters()
        .stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  @Test
  void whoHasThePageAlreadyGetsNoBody() {
    String tag = browser.get(path).header("ETag");
    Page known = Browser.open().sending("If-None-Match", tag).get(path);
    assertThat(known.status()).isEqualTo(304);
    assertThat(known.bytes()).isEmpty();
    assertThat(known.header("ETag")).isEqualTo(tag);
    assertThat(Browser.open().sending("If-None-Match", "\"other\"").get(path).status())
        .isEqualTo(200);
  }

  @Test
  void eachClientGetsThePackingItTakes() {
    byte[] plain = browser.get(path).bytes();
    Page gzip = Browser.open().sending("Accept-Encoding", "gzip, deflate").get(path);
    assertThat(gzip.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(Packing.unpack(Encoding.GZIP, gzip.bytes())).isEqualTo(plain);
    Page brotli = Browser.open().sending("Accept-Encoding", "gzip, deflate, br, zstd").get(path);
    assertThat(brotli.header("Content-Encoding")).isEqualTo("br");
    assertThat(brotli.bytes()).hasSizeLessThan(gzip.bytes().length);
    assertThat(brotli.header("Vary")).contains("Accept-Encoding");
    assertThat(brotli.header("ETag")).isNotEqualTo(gzip.header("ETag"));
  }

  @Test
  void theHeadOfAPageHasNoBody() {
    browser.get(path);
    Page head = browser.send("HEAD", path, java.net.http.HttpRequest.BodyPublishers.noBody(), null);
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.bytes()).isEmpty();
    assertThat(head.header("ETag")).isNotEmpty();
  }

  @Test
  void changesOfAnotherNodeAreSeenByTheVeryNextRequest() throws SQLException {
    for (int round = 0; round < 30; round++) {
      String title = "Baker of round " + round;
      elsewhere("update job_description set title = ? where id = ?", title);
      assertThat(browser.get(path).text()).contains(title);
      assertThat(browser.get(path).text()).contains(title);
    }
    elsewhere(
        "update team set name = ? where id = (select team_id from job_description where id = ?)",
        "Renamed");
    assertThat(browser.get(path).text()).contains("Renamed");
    elsewhere("update job_description set state = ?, closed_at = now() where id = ?", "CLOSED");
    assertThat(browser.get(path).status()).isEqualTo(410);
    assertThat(browser.get(path).status()).isEqualTo(410);
    elsewhere("delete from job_description where title <> ? and id = ?", "");
    assertThat(browser.get(path).status()).isEqualTo(404);
  }

  @Test
  void whatIsNotCommittedIsNotSeen() throws SQLException {
    browser.get(path);
    try (var connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      change(connection, "update job_description set title = ? where id = ?", "Rolled back");
      assertThat(browser.get(path).text()).doesNotContain("Rolled back");
      connection.rollback();
      connection.setAutoCommit(true);
    }
    assertThat(browser.get(path).text()).contains("Baker").doesNotContain("Rolled back");
  }

  @Test
  void listsAndFeedsFollowTheirJobs() {
    String list = "/%s/jobs".formatted(team.team().slug());
    assertThat(browser.get(list).text()).contains("Baker");
    assertThat(browser.get(list + "/feeds/jobs.json").body()).contains("Baker");
    publishing.close(team.id(), job.id());
    assertThat(browser.get(list).text()).doesNotContain("Baker");
    assertThat(browser.get(list + "/feeds/jobs.json").body()).doesNotContain("Baker");
    assertThat(browser.get(list + "/feeds/jobs.json").header("Access-Control-Allow-Origin"))
        .isEqualTo("*");
  }

  @Test
  void readersOfDifferentLanguagesShareNoPage() {
    Page german = Browser.open().sending("Accept-Language", "de-AT,de;q=0.9,en;q=0.5").get(path);
    double pressed = pressed();
    Page alsoGerman = Browser.open().sending("Accept-Language", "de").get(path);
    assertThat(pressed()).isEqualTo(pressed);
    assertThat(alsoGerman.bytes()).isEqualTo(german.bytes());
    Browser.open().sending("Accept-Language", "fr").get(path);
    Browser.open().get(path + "?lang=nl");
    assertThat(pressed()).isEqualTo(pressed + 2);
    assertThat(alsoGerman.header("Vary")).contains("Accept-Language");
  }

  @Test
  void aThousandWhoAskForAColdPageHaveItWrittenOnce() throws Exception {
    double before = pressed();
    List<Callable<Integer>> crowd = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      crowd.add(() -> Browser.open().get(path).status());
    }
    try (var people = Executors.newFixedThreadPool(100)) {
      for (Future<Integer> one : people.invokeAll(crowd)) {
        assertThat(one.get()).isEqualTo(200);
      }
    }
    assertThat(pressed() - before).isEqualTo(1);
  }

  @Test
  void nothingOfAVisitorIsInThePageThatOthersGet() {
    Page theirs =
        team.asAdmin()
            .sending("User-Agent", "Leaky/1.0")
            .sending("Referer", "https://secret.example/")
            .get(path);
    Page mine = browser.get(path);
    assertThat(mine.bytes()).isEqualTo(theirs.bytes());
    assertThat(theirs.header("Set-Cookie")).isEmpty();
    assertThat(theirs.body())
        .doesNotContain("Ann Admin", "Leaky", "secret.example", "type=\"hidden\"");
  }

  @Test
  void evenACarelessPageLearnsNothingOfItsVisitor() {
    String echo = "/%s/jobs/echo-of-a-visitor".formatted(team.team().slug());
    double before = pressed();
    String told =
        team.asAdmin()
            .sending("User-Agent", "Leaky/1.0")
            .sending("Referer", "https://secret.example/")
            .sending("Authorization", "Bearer secret")
            .sending("Accept-Language", "de-AT;q=0.9, fr")
            .get(echo)
            .body();
    assertThat(pressed()).as("it is kept").isEqualTo(before + 1);
    assertThat(told)
        .containsIgnoringCase("Accept-Language")
        .doesNotContainIgnoringCase("cookie")
        .doesNotContain("Leaky", "secret", "AT");
  }

  @Test
  void formsAndPagesOfMembersAreNeverKept() {
    for (String never :
        List.of(path + "/apply", "/sign-in", "/jobs", "/applications", "/settings/members")) {
      double before = pressed();
      team.asAdmin().get(never);
      team.asAdmin().get(never);
      assertThat(pressed()).as(never).isEqualTo(before);
    }
  }

  private double pressed() {
    return meters.counter("outhire.pages.pressed").count();
  }

  /** A change that this process is not told of. */
  private void elsewhere(String sql, String value) throws SQLException {
    try (var connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      change(connection, sql, value);
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  private void change(java.sql.Connection connection, String sql, String value)
      throws SQLException {
    try (var bound = connection.prepareStatement("select set_config('outhire.team', ?, true)");
        var statement = connection.prepareStatement(sql)) {
      bound.setString(1, team.id().toString());
      bound.execute();
      statement.setString(1, value);
      statement.setObject(2, job.id().value());
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }
}

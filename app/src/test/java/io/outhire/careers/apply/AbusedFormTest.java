package io.outhire.careers.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.applications.Application;
import io.outhire.applications.ApplicationFilter;
import io.outhire.applications.Applications;
import io.outhire.applications.ResumeFiles;
import io.outhire.db.Database;
import io.outhire.jobs.JobDescription;
import io.outhire.testing.Browser;
import io.outhire.testing.Form;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.Page;
import io.outhire.testing.TestClock;
import io.outhire.testing.TestJobs;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What programs do to a form, as far as it shows from outside. */
@OuthireTest
class AbusedFormTest {
  private static final int MEGABYTE = 1_000_000;
  private static final byte[] PDF = ResumeFiles.pdf("Ada");

  @Inject TestTeams teams;
  @Inject TestJobs testJobs;
  @Inject TestClock clock;
  @Inject Applications applications;
  @Inject Database database;

  private final Browser browser = Browser.open();
  private TestTeam team;
  private String applyPath;

  @BeforeEach
  void publishAJob() {
    clock.pass(ApplyQuota.WINDOW);
    team = teams.found();
    JobDescription job = testJobs.published(team, "Senior gardener");
    applyPath = "/%s/jobs/%s/apply".formatted(team.team().slug(), job.slug());
  }

  /** Other tests send forms from the same address. */
  @AfterEach
  void letTheQuotaFill() {
    clock.pass(ApplyQuota.WINDOW.plus(Duration.ofMinutes(1)));
  }

  @Test
  void aZipBombNamedDocxIsKeptUnopened() throws IOException {
    byte[] bomb = bomb(200 * MEGABYTE);
    assertThat(bomb.length).isLessThan(MEGABYTE);
    long before = allocatable();

    Page taken = filledIn("ada@example.org", "cv.docx", bomb).submit();

    assertThat(taken.status()).isEqualTo(303);
    Application application =
        applications.list(team.id(), ApplicationFilter.ALL).applications().getFirst();
    assertThat(application.resume().size()).isEqualTo(bomb.length);
    assertThat(before - allocatable()).as("nothing was unpacked").isLessThan(100L * MEGABYTE);
  }

  @Test
  void aHeaderOfTenMegabytesEndsTheConnectionAndNothingElse() throws IOException {
    assertThat(statusAfterHeader(10 * MEGABYTE)).isIn("", "431", "400");
    assertThat(statusAfterHeader(100)).isEqualTo("200");
    assertThat(filledIn("ada@example.org", "cv.pdf", PDF).submit().status()).isEqualTo(303);
  }

  @Test
  void ofAThousandFormsFromOneAddressTheQuotaIsTakenAndTheRestToldSo() {
    List<Page> refused = new ArrayList<>();
    int taken = 0;
    Form form = filledIn("0@example.org", "cv.pdf", PDF);
    for (int i = 0; i < 1_000; i++) {
      Page answer = form.with("email", i + "@example.org").submit();
      if (answer.status() == 303) {
        taken++;
        form = filledIn("x@example.org", "cv.pdf", PDF);
      } else {
        assertThat(answer.status()).isEqualTo(429);
        refused.add(answer);
      }
    }

    // The quota fills while the test runs: one form in five seconds.
    assertThat(taken).isBetween(ApplyQuota.FORMS, ApplyQuota.FORMS + 30);
    assertThat(refused).hasSize(1_000 - taken);
    assertThat(refused.getLast().text()).contains("Many forms came from your network");
    assertThat(refused.getLast().form(applyPath).value("email")).isEqualTo("999@example.org");
    for (String table :
        List.of("applications", "candidates", "resumes", "sent_forms", "delivery")) {
      assertThat(count(table)).as(table).isEqualTo(taken);
    }
    for (String table : List.of("kept_uploads", "quarantined_forms")) {
      assertThat(count(table)).as(table).isZero();
    }

    clock.pass(ApplyQuota.WINDOW);
    assertThat(form.with("email", "late@example.org").submit().status()).isEqualTo(303);
  }

  private Form filledIn(String email, String file, byte[] bytes) {
    return browser
        .get(applyPath)
        .form(applyPath)
        .with("name", "Ada Lovelace")
        .with("email", email)
        .with("consent", "true")
        .withFile("resume", file, "application/octet-stream", bytes);
  }

  /** A document by its names, that unpacks to so many zeros. */
  private static byte[] bomb(int unpacked) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] zeros = new byte[MEGABYTE];
      for (int written = 0; written < unpacked; written += MEGABYTE) {
        zip.write(zeros);
      }
    }
    return bytes.toByteArray();
  }

  private static long allocatable() {
    Runtime here = Runtime.getRuntime();
    return here.maxMemory() - here.totalMemory() + here.freeMemory();
  }

  /** What the server says to a request with a header of this length; empty when it hangs up. */
  private String statusAfterHeader(int length) throws IOException {
    URI home = URI.create(ConfigProvider.getConfig().getValue("OUTHIRE_URL", String.class));
    try (var socket = new Socket(home.getHost(), home.getPort())) {
      socket.setSoTimeout(10_000);
      String start = "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nX-Long: ";
      OutputStream out = socket.getOutputStream();
      try {
        out.write(
            start.formatted(applyPath, home.getAuthority()).getBytes(StandardCharsets.US_ASCII));
        byte[] line = "a".repeat(Math.min(length, 1 << 16)).getBytes(StandardCharsets.US_ASCII);
        for (int sent = 0; sent < length; sent += line.length) {
          out.write(line);
        }
        out.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return status(socket);
      } catch (SocketException hungUp) {
        return "";
      }
    }
  }

  private static String status(Socket socket) throws IOException {
    String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    return answer.length() < 12 ? "" : answer.substring(9);
  }

  private long count(String table) {
    return database.inTeam(
        team.id(),
        handle -> handle.select("select count(*) from " + table).mapTo(Long.class).one());
  }
}

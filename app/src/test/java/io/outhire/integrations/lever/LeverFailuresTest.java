package io.outhire.integrations.lever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.outhire.integrations.ats.AccessTokens;
import io.outhire.integrations.ats.AtsAccount;
import io.outhire.integrations.ats.AtsApplication;
import io.outhire.integrations.ats.AtsCandidacy;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.integrations.ats.Departure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For every way in which a call can end: whether it may be made again, and what a person reads. */
class LeverFailuresTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final String POSTING = "5b0d6c1e-6c2f-4a0a-9f58-0d3f2f8c7a11";
  private static final String MADE =
      """
      {"deduped": true, "new key": 1, "data": {"id": "a6a1e8b0", "contact": "2f1d", "createdAt": 1790001000000,
        "urls": {"show": "https://hire.lever.co/candidates/a6a1e8b0"}}}
      """;

  private final List<LeverProvider> opened = new ArrayList<>();
  private final Tokens tokens = new Tokens();

  @AfterEach
  void close() {
    opened.forEach(LeverProvider::close);
  }

  private AtsAccount account(URI base) {
    var settings = LeverSettings.at(base.toString(), base + "/v1", "id", "secret");
    var timeouts =
        new LeverTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofMillis(700));
    var provider = new LeverProvider(settings, timeouts, InstantSource.fixed(NOW));
    opened.add(provider);
    return provider.account(tokens);
  }

  private AtsCandidacy create(URI base) throws AtsFailure {
    return account(base).create(application(20), Departure.FREE);
  }

  private static AtsApplication application(int resumeBytes) {
    var resume = new AtsApplication.File("cv.pdf", "application/pdf", new byte[resumeBytes]);
    return new AtsApplication(
        "0a4f3f57-0c3c-4b8e-9b6c-1c8f6a1d2e30",
        Optional.of(POSTING),
        "Ada Example",
        "ada@example.test",
        Optional.of("+441134960000"),
        List.of(URI.create("https://outhire.example/a/7f3k")),
        List.of("Outhire"),
        List.of("Outhire"),
        Optional.of(resume));
  }

  @Test
  void tellsWhatWasMade() throws Exception {
    try (var wire = new Wire(Wire.answer(201, MADE))) {
      AtsCandidacy made = create(wire.base());

      assertThat(made.id()).isEqualTo("a6a1e8b0");
      assertThat(made.contactId()).isEqualTo("2f1d");
      assertThat(made.deduped()).isTrue();
      assertThat(made.showUrl()).contains(URI.create("https://hire.lever.co/candidates/a6a1e8b0"));
    }
  }

  @Test
  void wasNotDoneWhenTheConnectionIsRefused() throws Exception {
    URI nobody;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    assertThatThrownBy(() -> create(nobody))
        .isInstanceOf(AtsFailure.NotDone.class)
        .hasMessage("Lever could not be reached.");
  }

  @Test
  void wasNotDoneWhenTheNameIsUnknown() {
    assertThatThrownBy(() -> create(URI.create("http://no-such-host.invalid")))
        .isInstanceOf(AtsFailure.NotDone.class);
  }

  @Test
  void wasNotDoneWhenNoSecureConnectionCanBeMade() throws Exception {
    try (var wire = new Wire((socket, w) -> socket.getOutputStream().write("not TLS".getBytes()))) {
      URI tls = URI.create("https://127.0.0.1:" + wire.base().getPort());

      assertThatThrownBy(() -> create(tls)).isInstanceOf(AtsFailure.NotDone.class);
    }
  }

  @Test
  void isUnknownWhenTheConnectionIsResetAfterTheRequestWasRead() throws Exception {
    try (var wire = new Wire(Wire.resetAfterReading())) {
      assertThatThrownBy(() -> create(wire.base())).isInstanceOf(AtsFailure.OutcomeUnknown.class);
      assertThat(wire.heard()).as("posted once, never again by itself").hasSize(1);
    }
  }

  @Test
  void isUnknownWhenTheConnectionIsResetInTheBody() throws Exception {
    try (var wire = new Wire(Wire.resetInTheBody())) {
      assertThatThrownBy(() -> account(wire.base()).create(application(8_000_000), Departure.FREE))
          .isInstanceOf(AtsFailure.OutcomeUnknown.class);
    }
  }

  @Test
  void isUnknownWhenTheAnswerBreaksOff() throws Exception {
    try (var wire = new Wire(Wire.halfAnAnswer())) {
      assertThatThrownBy(() -> create(wire.base())).isInstanceOf(AtsFailure.OutcomeUnknown.class);
    }
  }

  @Test
  void isUnknownWhenNoAnswerComesInTime() throws Exception {
    try (var wire = new Wire(Wire.silence())) {
      assertThatThrownBy(() -> create(wire.base()))
          .isInstanceOf(AtsFailure.OutcomeUnknown.class)
          .hasMessage("Lever did not answer in time.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>gateway</html>", "", "[]", "{\"data\":{}}", "{\"data\":null}"})
  void isUnknownWhenASuccessCannotBeRead(String body) throws Exception {
    try (var wire = new Wire(Wire.answer(201, body))) {
      assertThatThrownBy(() -> create(wire.base())).isInstanceOf(AtsFailure.OutcomeUnknown.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504, 408})
  void isUnknownAfterAFaultOfLevers(int status) throws Exception {
    try (var wire = new Wire(Wire.answer(status, "oops"))) {
      assertThatThrownBy(() -> create(wire.base())).isInstanceOf(AtsFailure.OutcomeUnknown.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 413, 422})
  void isRefusedInLeversOwnWords(int status) throws Exception {
    String error = "{\"code\":\"BadRequestError\",\"message\":\"Missing required parameter\"}";
    try (var wire = new Wire(Wire.answer(status, error))) {
      var refused = catchThrowableOfType(AtsFailure.Refused.class, () -> create(wire.base()));

      assertThat(refused.status()).isEqualTo(status);
      assertThat(refused.cause()).startsWith("Lever ").endsWith(": Missing required parameter");
    }
  }

  @Test
  void waitsAsLongAsLeverAsksWhenThereWereTooManyCalls() throws Exception {
    try (var wire =
        new Wire(
            Wire.answer(429, "", "Retry-After: 17"),
            Wire.answer(429, "", "Retry-After: Mon, 23 Nov 2026 12:00:30 GMT"),
            Wire.answer(429, "", "Retry-After: soon"),
            Wire.answer(429, "", "Retry-After: 999999"))) {
      assertThat(waitAfter(wire)).contains(Duration.ofSeconds(17));
      assertThat(waitAfter(wire)).contains(Duration.ofSeconds(30));
      assertThat(waitAfter(wire)).isEmpty();
      assertThat(waitAfter(wire)).contains(Duration.ofHours(1));
    }
  }

  private Optional<Duration> waitAfter(Wire wire) {
    return catchThrowableOfType(AtsFailure.NotDone.class, () -> create(wire.base())).after();
  }

  @Test
  void replacesADeadTokenOnceAndRepeatsTheCallOnce() throws Exception {
    try (var wire = new Wire(Wire.answer(401, "{}"), Wire.answer(201, MADE))) {
      create(wire.base());

      assertThat(wire.heard()).hasSize(2);
      assertThat(wire.heard().get(0)).contains("Authorization: Bearer first");
      assertThat(wire.heard().get(1)).contains("Authorization: Bearer second");
    }
  }

  @Test
  void isDisconnectedWhenARenewedTokenIsRefusedToo() throws Exception {
    try (var wire = new Wire(Wire.answer(401, "{}"), Wire.answer(401, "{}"))) {
      assertThatThrownBy(() -> create(wire.base())).isInstanceOf(AtsFailure.Disconnected.class);
      assertThat(wire.heard()).hasSize(2);
      assertThat(tokens.renewals).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 408, 429})
  void readingIsSimplyNotDoneAfterAFault(int status) throws Exception {
    try (var wire = new Wire(Wire.answer(status, "oops"))) {
      assertThatThrownBy(() -> account(wire.base()).posting(POSTING))
          .isInstanceOf(AtsFailure.NotDone.class);
    }
  }

  @Test
  void readingIsSimplyNotDoneWhenNoAnswerComes() throws Exception {
    try (var wire = new Wire(Wire.silence(), Wire.halfAnAnswer(), Wire.answer(200, "<html>"))) {
      AtsAccount account = account(wire.base());

      for (int call = 0; call < 3; call++) {
        assertThatThrownBy(() -> account.posting(POSTING)).isInstanceOf(AtsFailure.NotDone.class);
      }
    }
  }

  @Test
  void followsLeverWhenItMovesButNotToStrangers() throws Exception {
    try (var wire =
        new Wire(
            Wire.answer(301, "", "Location: /v1/elsewhere"),
            Wire.answer(200, "{\"data\":{\"id\":\"" + POSTING + "\"}}"),
            Wire.answer(301, "", "Location: http://evil.example/v1"))) {
      AtsAccount account = account(wire.base());

      assertThat(account.posting(POSTING)).isPresent();
      assertThat(wire.heard().get(1)).startsWith("GET /v1/elsewhere");
      assertThatThrownBy(() -> account.posting(POSTING))
          .isInstanceOf(AtsFailure.Refused.class)
          .hasMessageContaining("does not trust");
    }
  }

  @Test
  void trustsOnlyLeversOwnHostsOverTls() {
    URI api = URI.create("https://api.lever.co/v1");

    assertThat(LeverHttp.isTrusted(URI.create("https://api.eu.lever.co/v1/x"), api)).isTrue();
    assertThat(LeverHttp.isTrusted(URI.create("http://api.eu.lever.co/v1/x"), api)).isFalse();
    assertThat(LeverHttp.isTrusted(URI.create("https://api.lever.co.evil.example/"), api))
        .isFalse();
    assertThat(LeverHttp.isTrusted(URI.create("https://evillever.co/"), api)).isFalse();
    assertThat(LeverHttp.isTrusted(URI.create("https://api.eu.lever.co:8443/"), api)).isFalse();
  }

  @Test
  void asksNothingForAnIdThatCouldReachAnotherPath() throws Exception {
    try (var wire = new Wire()) {
      AtsAccount account = account(wire.base());

      assertThat(account.posting("../users")).isEmpty();
      assertThat(account.posting("deleted")).isEmpty();
      assertThat(account.user("")).isEmpty();
      assertThat(wire.heard()).isEmpty();
    }
  }

  @Test
  void sendsEverythingInOneCall() throws Exception {
    try (var wire = new Wire(Wire.answer(201, MADE))) {
      create(wire.base());

      assertThat(wire.heard().getFirst())
          .startsWith(
              "POST /v1/opportunities?perform_as=0a4f3f57-0c3c-4b8e-9b6c-1c8f6a1d2e30 HTTP/1.1")
          .contains("name=\"name\"\r\n\r\nAda Example\r\n")
          .contains("name=\"emails[]\"\r\n\r\nada@example.test\r\n")
          .contains("name=\"phones[]\"\r\n\r\n{\"value\":\"+441134960000\"}\r\n")
          .contains("name=\"links[]\"\r\n\r\nhttps://outhire.example/a/7f3k\r\n")
          .contains("name=\"tags[]\"\r\n\r\nOuthire\r\n")
          .contains("name=\"sources[]\"\r\n\r\nOuthire\r\n")
          .contains("name=\"origin\"\r\n\r\nsourced\r\n")
          .contains("name=\"postings[]\"\r\n\r\n" + POSTING + "\r\n")
          .contains("name=\"resumeFile\"; filename=\"cv.pdf\"\r\nContent-Type: application/pdf");
    }
  }

  @Test
  void sendsTheOriginThatIsSetAndHasTheResumeReadIfAsked() throws Exception {
    try (var wire = new Wire(Wire.answer(201, MADE))) {
      var settings =
          LeverSettings.at(wire.base().toString(), wire.base() + "/v1", "id", "secret")
              .sending("applied", true);
      var provider = new LeverProvider(settings, InstantSource.fixed(NOW));
      opened.add(provider);
      provider.account(tokens).create(application(20), Departure.FREE);

      assertThat(wire.heard().getFirst())
          .contains("&parse=true HTTP/1.1")
          .contains("name=\"origin\"\r\n\r\napplied\r\n");
    }
  }

  @Test
  void keepsAFileNameInsideItsQuotes() throws Exception {
    var odd = new AtsApplication.File("Żółć \"x\"\r\nA: b.pdf", "text/plain\r\nB: c", new byte[1]);
    var application =
        new AtsApplication(
            "u",
            Optional.empty(),
            "A",
            "a@b.test",
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Optional.of(odd));
    try (var wire = new Wire(Wire.answer(201, MADE))) {
      account(wire.base()).create(application, Departure.FREE);

      assertThat(wire.heard().getFirst())
          .contains("filename=\"Żółć %22x%22%0D%0AA: b.pdf\"\r\n")
          .contains("Content-Type: application/octet-stream\r\n");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {409, 425, 499})
  void isUnknownAfterARefusalThatLeavesItOpen(int status) throws Exception {
    try (var wire = new Wire(Wire.answer(status, "{}"))) {
      assertThatThrownBy(() -> create(wire.base())).isInstanceOf(AtsFailure.OutcomeUnknown.class);
    }
  }

  @Test
  void sendsNoByteThatMayNotLeaveAnyMore() throws Exception {
    try (var wire = new Wire(Wire.answer(201, MADE))) {
      var over = new Departure(Duration.ofSeconds(5), () -> false);

      assertThatThrownBy(() -> account(wire.base()).create(application(20), over))
          .isInstanceOf(AtsFailure.NotDone.class);
      assertThat(wire.heard()).isEmpty();
    }
  }

  @Test
  void looksAgainBeforeItRepeatsWithAFreshToken() throws Exception {
    try (var wire = new Wire(Wire.answer(401, "{}"), Wire.answer(201, MADE))) {
      var asked = new AtomicInteger();
      var once = new Departure(Duration.ofSeconds(5), () -> asked.incrementAndGet() == 1);

      assertThatThrownBy(() -> account(wire.base()).create(application(20), once))
          .isInstanceOf(AtsFailure.NotDone.class);
      assertThat(wire.heard()).hasSize(1);
    }
  }

  @Test
  void isOverWithinTheTimeGivenHoweverItEnds() throws Exception {
    try (var wire = new Wire(Wire.silence())) {
      var brief = new Departure(Duration.ofMillis(150), () -> true);
      long begun = System.nanoTime();

      assertThatThrownBy(() -> account(wire.base()).create(application(20), brief))
          .isInstanceOf(AtsFailure.OutcomeUnknown.class);
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(600));
    }
  }

  @Test
  void wasNotDoneWhenNoTokenCouldBeHad() throws Exception {
    tokens.refusing = true;
    try (var wire = new Wire(Wire.answer(401, "{}"), Wire.answer(201, MADE))) {
      assertThatThrownBy(() -> create(wire.base()))
          .as("it was the token that was refused, and not the application")
          .isInstanceOf(AtsFailure.NotDone.class)
          .hasMessage("Lever does not accept Outhire's own credentials.");
    }
  }

  @Test
  void checksWithACallThatChangesNothing() throws Exception {
    try (var wire =
        new Wire(Wire.answer(200, "{\"data\":[],\"hasNext\":false}"), Wire.answer(503, "{}"))) {
      AtsAccount account = account(wire.base());
      account.check();

      assertThat(wire.heard().getFirst()).startsWith("GET ");
      assertThatThrownBy(account::check).isInstanceOf(AtsFailure.NotDone.class);
    }
  }

  @Test
  void tellsNoTokenAndNoPersonInAFailure() throws IOException {
    try (var wire = new Wire(Wire.resetAfterReading())) {
      assertThatThrownBy(() -> create(wire.base()))
          .message()
          .doesNotContain("first", "ada@example.test", "Ada");
    }
  }

  private static final class Tokens implements AccessTokens {
    private int renewals;
    private boolean refusing;

    @Override
    public String current() {
      return "first";
    }

    @Override
    public String after(String refused) throws AtsFailure {
      if (refusing) {
        throw new AtsFailure.Refused(401, "Lever does not accept Outhire's own credentials.");
      }
      assertThat(refused).isEqualTo("first");
      renewals++;
      return "second";
    }
  }
}

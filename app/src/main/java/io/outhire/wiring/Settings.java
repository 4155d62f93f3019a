package io.outhire.wiring;

import static java.util.Objects.requireNonNull;

import io.outhire.common.EmailAddress;
import io.outhire.common.PublicUrl;
import io.outhire.db.DatabaseAddress;
import io.outhire.integrations.DeliverySettings;
import io.outhire.integrations.ToldSources;
import io.outhire.integrations.lever.LeverSettings;
import io.outhire.mail.MailSettings;
import io.outhire.web.Proxies;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Everything an operator sets, read once at start from {@code OUTHIRE_…} (docs/operating.md).
 *
 * @param demo whether this is {@code ./outhire demo}: sample log-ins, mail kept in a page
 * @param host the address to listen on
 * @param port the port to listen on
 * @param publicUrl where browsers reach it
 * @param proxies what stands in front of it and tells where a browser is
 * @param dataDirectory where the embedded database and the secret key lie
 * @param postgresBinaries where the embedded PostgreSQL is unpacked, if not in the data directory
 * @param database an own PostgreSQL; empty for the embedded one
 * @param secretKey the key that encrypts tokens, if it comes from the environment
 * @param lever the Lever to connect to
 * @param mail how mail leaves
 * @param deliveries how applications are sent on
 * @param support whom recruiters turn to when a connection is broken
 */
public record Settings(
    boolean demo,
    String host,
    int port,
    PublicUrl publicUrl,
    Proxies proxies,
    Path dataDirectory,
    Optional<Path> postgresBinaries,
    Optional<DatabaseAddress> database,
    Optional<String> secretKey,
    LeverSettings lever,
    MailSettings mail,
    DeliverySettings deliveries,
    ToldSources told,
    EmailAddress support) {

  private static final String LOOPBACK = "127.0.0.1";

  /**
   * Reads all settings.
   *
   * @param lookUp answers the value of a name, if it is set
   * @throws SettingsException naming every one that is missing or wrong
   */
  public static Settings read(Function<String, Optional<String>> lookUp) {
    var reader = new SettingsReader(lookUp);
    boolean demo = Boolean.parseBoolean(reader.text("OUTHIRE_DEMO", "false"));
    String host = reader.text("OUTHIRE_HOST", LOOPBACK);
    if (demo && !host.equals(LOOPBACK)) {
      reader.problem(
          "OUTHIRE_HOST is wrong: the demo's passwords are known to everybody, so it stays on "
              + LOOPBACK);
    }
    Integer port =
        reader.parsed("OUTHIRE_PORT", reader.text("OUTHIRE_PORT", "8080"), Settings::port);
    String here = "http://%s:%s".formatted(host, port);
    String url =
        demo
            ? reader.text("OUTHIRE_URL", here)
            : reader.required("OUTHIRE_URL", "the address at which browsers reach Outhire");
    PublicUrl publicUrl =
        reader.parsed("OUTHIRE_URL", url, text -> new PublicUrl(URI.create(text)));
    Proxies proxies =
        reader.parsed(
            "OUTHIRE_PROXIES", reader.text("OUTHIRE_PROXIES", "127.0.0.1,::1"), Proxies::parse);
    LeverSettings lever = sending(reader, lever(reader, demo));
    MailSettings mail = mail(reader, demo);
    DeliverySettings deliveries = deliveries(reader);
    var told =
        new ToldSources(Boolean.parseBoolean(reader.text("OUTHIRE_LEVER_VISIT_SOURCE", "true")));
    Optional<DatabaseAddress> database = database(reader);
    String support =
        demo
            ? reader.text("OUTHIRE_SUPPORT_EMAIL", "support@outhire.test")
            : reader.required(
                "OUTHIRE_SUPPORT_EMAIL", "whom recruiters write to when a connection is broken");
    EmailAddress supportAddress =
        reader.parsed("OUTHIRE_SUPPORT_EMAIL", support, EmailAddress::new);
    reader.finish();
    return new Settings(
        demo,
        host,
        requireNonNull(port),
        requireNonNull(publicUrl),
        requireNonNull(proxies),
        Path.of(reader.text("OUTHIRE_DATA", "data")).toAbsolutePath(),
        reader.optional("OUTHIRE_POSTGRES").map(Path::of),
        database,
        reader.optional("OUTHIRE_SECRET_KEY"),
        lever,
        mail,
        deliveries,
        told,
        requireNonNull(supportAddress));
  }

  private static LeverSettings lever(SettingsReader reader, boolean demo) {
    if (demo) {
      String emulator = reader.text("OUTHIRE_LEVER_EMULATOR", "http://127.0.0.1:8090");
      return LeverSettings.at(emulator, emulator + "/v1", "outhire-demo", "outhire-demo-secret");
    }
    String id =
        reader.required("OUTHIRE_LEVER_CLIENT_ID", "the app's id from Lever's registration");
    String secret =
        reader.required(
            "OUTHIRE_LEVER_CLIENT_SECRET", "the app's secret from Lever's registration");
    return switch (reader.text("OUTHIRE_LEVER", "production")) {
      case "production" -> LeverSettings.production(id, secret);
      case "eu" -> LeverSettings.eu(id, secret);
      case "sandbox" -> LeverSettings.sandbox(id, secret);
      case "custom" ->
          LeverSettings.at(
              reader.required(
                  "OUTHIRE_LEVER_AUTH", "the base of the log-in, as OUTHIRE_LEVER=custom"),
              reader.required("OUTHIRE_LEVER_API", "the API's base ending in /v1, likewise"),
              id,
              secret);
      default -> {
        reader.problem("OUTHIRE_LEVER is wrong: it is production, eu, sandbox or custom");
        yield LeverSettings.production(id, secret);
      }
    };
  }

  private static LeverSettings sending(SettingsReader reader, LeverSettings lever) {
    boolean parse =
        Boolean.parseBoolean(reader.text("OUTHIRE_LEVER_PARSE", String.valueOf(lever.parse())));
    LeverSettings sending =
        reader.parsed(
            "OUTHIRE_LEVER_ORIGIN",
            reader.text("OUTHIRE_LEVER_ORIGIN", lever.origin()),
            origin -> lever.sending(origin, parse));
    return sending == null ? lever : sending;
  }

  private static MailSettings mail(SettingsReader reader, boolean demo) {
    String from =
        demo
            ? reader.text("OUTHIRE_MAIL_FROM", "outhire@acme.test")
            : reader.required("OUTHIRE_MAIL_FROM", "the sender of mail");
    String server =
        demo
            ? ""
            : reader.required("OUTHIRE_MAIL_SERVER", "as in smtp://user:password@mail.example:587");
    EmailAddress sender = reader.parsed("OUTHIRE_MAIL_FROM", from, EmailAddress::new);
    URI address = reader.parsed("OUTHIRE_MAIL_SERVER", server, URI::create);
    return new MailSettings(
        sender == null ? new EmailAddress("unset@outhire.invalid") : sender,
        Optional.ofNullable(address));
  }

  private static DeliverySettings deliveries(SettingsReader reader) {
    Duration settling = span(reader, "OUTHIRE_SETTLING", DeliverySettings.USUAL.settling());
    Duration alertAfter = span(reader, "OUTHIRE_ALERT_AFTER", DeliverySettings.USUAL.alertAfter());
    DeliverySettings usual = DeliverySettings.usual(settling, alertAfter);
    return usual
        .leasing(span(reader, "OUTHIRE_LEASE", usual.lease()))
        .tryingAtLeastEvery(span(reader, "OUTHIRE_LONGEST_GAP", usual.longestGap()));
  }

  private static Duration span(SettingsReader reader, String name, Duration usual) {
    return reader
        .optional(name)
        .map(text -> reader.parsed(name, text, Settings::span))
        .orElse(usual);
  }

  /** A span of time as people write it: {@code 90s}, {@code 5m}, {@code 1h30m}. */
  private static Duration span(String text) {
    if (!text.matches("(?i)(\\d+[hms])+")) {
      throw new IllegalArgumentException("write a time as in 90s, 5m or 1h30m");
    }
    Duration span = Duration.parse("PT" + text);
    if (span.isZero()) {
      throw new IllegalArgumentException("it must be longer than nothing");
    }
    return span;
  }

  /** The operator's own database, where one is named. */
  static Optional<DatabaseAddress> database(SettingsReader reader) {
    return reader
        .optional("OUTHIRE_DATABASE_URL")
        .map(
            url -> {
              var owner = login(reader, "OUTHIRE_DATABASE_OWNER", "the role that owns the tables");
              var app =
                  login(reader, "OUTHIRE_DATABASE_APP", "the role bound by row-level security");
              return new DatabaseAddress(url, owner, app);
            });
  }

  private static DatabaseAddress.Login login(SettingsReader reader, String name, String meaning) {
    return new DatabaseAddress.Login(
        reader.required(name, meaning),
        reader.required(name + "_PASSWORD", "the password of " + name));
  }

  @Override
  public String toString() {
    return "Settings[publicUrl=%s, lever=%s, mail=%s]".formatted(publicUrl.value(), lever, mail);
  }

  private static int port(String text) {
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
      throw new IllegalArgumentException("a port lies between 0 and 65535");
    }
    return Integer.parseInt(text);
  }
}

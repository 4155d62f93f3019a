package io.outhire.wiring;

import io.outhire.db.DatabaseAddress;
import io.outhire.mail.MailSettings;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Translates Outhire's settings into the names the framework reads. */
public final class FrameworkConfiguration {
  private FrameworkConfiguration() {}

  static Map<String, String> of(Settings settings, DatabaseAddress database) {
    Map<String, String> names = new HashMap<>(of(database));
    names.put("quarkus.http.host", settings.host());
    names.put("quarkus.http.port", String.valueOf(settings.port()));
    // More loops than cores only take turns, each with half of the connections waiting behind it.
    names.put(
        "quarkus.vertx.event-loops-pool-size",
        String.valueOf(Runtime.getRuntime().availableProcessors()));
    names.putAll(of(settings.mail()));
    return names;
  }

  /** The pool's and the migrations' names for a database. */
  public static Map<String, String> of(DatabaseAddress database) {
    return Map.of(
        "quarkus.datasource.jdbc.url", database.jdbcUrl(),
        "quarkus.datasource.username", database.app().user(),
        "quarkus.datasource.password", database.app().password(),
        "quarkus.flyway.jdbc-url", database.jdbcUrl(),
        "quarkus.flyway.username", database.owner().user(),
        "quarkus.flyway.password", database.owner().password());
  }

  private static Map<String, String> of(MailSettings mail) {
    Map<String, String> names = new HashMap<>();
    names.put("quarkus.mailer.from", mail.from().value());
    names.put("quarkus.mailer.mock", String.valueOf(mail.server().isEmpty()));
    mail.server()
        .ifPresent(
            server -> {
              names.put("quarkus.mailer.host", server.getHost());
              names.put("quarkus.mailer.port", String.valueOf(server.getPort()));
              names.put("quarkus.mailer.tls", String.valueOf("smtps".equals(server.getScheme())));
              names.put("quarkus.mailer.start-tls", isHere(server) ? "OPTIONAL" : "REQUIRED");
              String login = server.getUserInfo();
              if (login != null) {
                String[] parts = login.split(":", 2);
                names.put("quarkus.mailer.username", parts[0]);
                names.put("quarkus.mailer.password", parts.length > 1 ? parts[1] : "");
              }
            });
    return names;
  }

  /** A mail server on this machine may do without TLS: nobody can listen in between. */
  private static boolean isHere(URI server) {
    String host = String.valueOf(server.getHost());
    return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
  }
}

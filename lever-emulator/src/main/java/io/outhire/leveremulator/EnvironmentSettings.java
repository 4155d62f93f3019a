package io.outhire.leveremulator;

import io.outhire.leveremulator.oauth.OAuthApp;
import io.outhire.leveremulator.oauth.RefreshReuse;
import io.outhire.leveremulator.oauth.RevocationEffect;
import io.outhire.leveremulator.switches.Switches;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads the settings of a program that runs alone; the module's README lists the variables. */
record EnvironmentSettings(Map<String, String> environment) {
  /** Where the app is usually called back. */
  static final List<String> USUAL_REDIRECTS =
      List.of(
          "http://127.0.0.1:8080/integrations/lever/callback",
          "http://localhost:8080/integrations/lever/callback");

  EmulatorSettings read() {
    String data = value("DATA", "");
    return new EmulatorSettings(
        port(value("PORT", "8090")),
        Clock.systemUTC(),
        split(value("POSTINGS", "")).stream().map(Path::of).toList(),
        List.of(app()),
        data.isBlank() ? null : Path.of(data),
        choice("RATE_LIMIT", RateLimited.class, "on") == RateLimited.ON,
        choice("REVOCATION", RevocationEffect.class, "AT_ONCE"),
        choice("REFRESH_REUSE", RefreshReuse.class, "CANCELS_FAMILY"),
        Switches.fromEnvironment(environment));
  }

  private enum RateLimited {
    ON,
    OFF
  }

  private String value(String name, String usual) {
    String value = environment.getOrDefault("LEVER_EMULATOR_" + name, "");
    return value.isEmpty() ? usual : value;
  }

  private static int port(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          "LEVER_EMULATOR_PORT must be a number, not " + text, notANumber);
    }
  }

  private OAuthApp app() {
    List<String> redirects = split(value("REDIRECT_URIS", ""));
    return new OAuthApp(
        value("CLIENT_ID", EmulatorSettings.CLIENT_ID),
        value("CLIENT_SECRET", EmulatorSettings.CLIENT_SECRET),
        value("APP_NAME", "Outhire"),
        redirects.isEmpty() ? USUAL_REDIRECTS : redirects);
  }

  private <E extends Enum<E>> E choice(String name, Class<E> type, String usual) {
    String value = value(name, usual);
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().equalsIgnoreCase(value))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "LEVER_EMULATOR_%s must be one of %s, not %s"
                        .formatted(name, List.of(type.getEnumConstants()), value)));
  }

  private static List<String> split(String commaSeparated) {
    return Arrays.stream(commaSeparated.split(",", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}

package io.outhire.leveremulator;

import io.outhire.leveremulator.oauth.OAuthApp;
import io.outhire.leveremulator.oauth.RefreshReuse;
import io.outhire.leveremulator.oauth.RevocationEffect;
import io.outhire.leveremulator.switches.Switch;
import io.outhire.leveremulator.switches.Switches;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an emulator is to behave; read once, at its start.
 *
 * @param port 0 for any free one
 * @param postingsFolders folders of boards in the shape of Lever's public API v0
 * @param dataFile where the state is kept between starts; null keeps it in memory alone
 * @param rateLimited whether callers get 429 beyond ten calls a second
 * @param revocation what a revocation does to access tokens, unless the caller says otherwise
 * @param refreshReuse what a spent refresh token brings about
 * @param switches which reading to take of what Lever leaves open
 */
public record EmulatorSettings(
    int port,
    InstantSource clock,
    List<Path> postingsFolders,
    List<OAuthApp> apps,
    @Nullable Path dataFile,
    boolean rateLimited,
    RevocationEffect revocation,
    RefreshReuse refreshReuse,
    Switches switches) {

  /** The client id of the app that is registered from the start. */
  public static final String CLIENT_ID = "outhire-demo";

  /** That app's secret. */
  public static final String CLIENT_SECRET = "outhire-demo-secret";

  /** The one API key, with every permission. */
  public static final String API_KEY = "lever-emulator-key";

  /** The lists are copied. */
  public EmulatorSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("LEVER_EMULATOR_PORT must be 0 to 65535, not " + port);
    }
    postingsFolders = List.copyOf(postingsFolders);
    apps = List.copyOf(apps);
  }

  /** The same with every switch at its default. */
  public EmulatorSettings(
      int port,
      InstantSource clock,
      List<Path> postingsFolders,
      List<OAuthApp> apps,
      @Nullable Path dataFile,
      boolean rateLimited,
      RevocationEffect revocation,
      RefreshReuse refreshReuse) {
    this(
        port,
        clock,
        postingsFolders,
        apps,
        dataFile,
        rateLimited,
        revocation,
        refreshReuse,
        Switches.usual());
  }

  /** A free port, the system's clock, nothing kept, no rate limit. */
  public static EmulatorSettings forTests(String... redirectUris) {
    List<String> all =
        Stream.concat(EnvironmentSettings.USUAL_REDIRECTS.stream(), Arrays.stream(redirectUris))
            .toList();
    return new EmulatorSettings(
        0,
        Clock.systemUTC(),
        List.of(),
        List.of(new OAuthApp(CLIENT_ID, CLIENT_SECRET, "Outhire", all)),
        null,
        false,
        RevocationEffect.AT_ONCE,
        RefreshReuse.CANCELS_FAMILY);
  }

  /**
   * The settings of a program that runs alone; the module's README lists the variables.
   *
   * @throws IllegalArgumentException naming the variable that makes no sense
   */
  public static EmulatorSettings fromEnvironment(Map<String, String> environment) {
    return new EnvironmentSettings(environment).read();
  }

  /** The same with another clock, which tests may move. */
  public EmulatorSettings withClock(InstantSource other) {
    return new EmulatorSettings(
        port,
        other,
        postingsFolders,
        apps,
        dataFile,
        rateLimited,
        revocation,
        refreshReuse,
        switches);
  }

  /** The same with boards to load. */
  public EmulatorSettings withPostings(Path... folders) {
    return new EmulatorSettings(
        port,
        clock,
        List.of(folders),
        apps,
        dataFile,
        rateLimited,
        revocation,
        refreshReuse,
        switches);
  }

  /** The same with a file that keeps the state. */
  public EmulatorSettings withDataFile(Path file) {
    return new EmulatorSettings(
        port, clock, postingsFolders, apps, file, rateLimited, revocation, refreshReuse, switches);
  }

  /** The same with or without the rate limit. */
  public EmulatorSettings withRateLimit(boolean limited) {
    return new EmulatorSettings(
        port, clock, postingsFolders, apps, dataFile, limited, revocation, refreshReuse, switches);
  }

  /** The same with another reading of what Lever leaves open about tokens. */
  public EmulatorSettings withTokens(RevocationEffect effect, RefreshReuse reuse) {
    return new EmulatorSettings(
        port, clock, postingsFolders, apps, dataFile, rateLimited, effect, reuse, switches);
  }

  /** The same with one switch turned. */
  public EmulatorSettings with(Switch which, String value) {
    Switches turned = switches.copy();
    turned.set(which, value);
    return new EmulatorSettings(
        port,
        clock,
        postingsFolders,
        apps,
        dataFile,
        rateLimited,
        revocation,
        refreshReuse,
        turned);
  }
}

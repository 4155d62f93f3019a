package io.outhire.leveremulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outhire.leveremulator.oauth.OAuthApp;
import io.outhire.leveremulator.switches.Switch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What somebody meets who runs the emulator alone. */
class StartingTest {
  @Test
  void helpNamesEveryVariableThatTheReadmeHas() throws Exception {
    String readme = Files.readString(Path.of("README.md"));

    Pattern.compile("`(LEVER_EMULATOR_[A-Z_]+[A-Z])`")
        .matcher(readme)
        .results()
        .forEach(variable -> assertThat(Help.words()).contains(variable.group(1)));
    for (Switch each : Switch.values()) {
      assertThat(Help.words()).contains(each.variable() + "=" + each.usual());
    }
  }

  @Test
  void aTakenPortIsNamedWithWhatToDo() {
    try (var first = LeverEmulator.start(EmulatorSettings.forTests())) {
      int port = first.baseUri().getPort();
      var same =
          EmulatorSettings.fromEnvironment(Map.of("LEVER_EMULATOR_PORT", String.valueOf(port)));

      assertThatThrownBy(() -> LeverEmulator.start(same))
          .hasMessageContaining("port " + port)
          .hasMessageContaining("--port or LEVER_EMULATOR_PORT");
    }
  }

  @Test
  void theEnvironmentNamesTheAppOfAClientThatCannotBeChanged() {
    OAuthApp app =
        EmulatorSettings.fromEnvironment(
                Map.of(
                    "LEVER_EMULATOR_CLIENT_ID", "theirs",
                    "LEVER_EMULATOR_CLIENT_SECRET", "hidden",
                    "LEVER_EMULATOR_REDIRECT_URIS", "http://localhost:3000/login, app://back"))
            .apps()
            .getFirst();

    assertThat(app.clientId()).isEqualTo("theirs");
    assertThat(app.clientSecret()).isEqualTo("hidden");
    assertThat(app.redirectUris()).containsExactly("http://localhost:3000/login", "app://back");
  }

  @Test
  void aSettingThatMakesNoSenseIsNamedWithWhatItMayBe() {
    for (var wrong :
        Map.of(
                "LEVER_EMULATOR_REVOCATION", "[AT_ONCE, AT_EXPIRY]",
                "LEVER_EMULATOR_RATE_LIMIT", "[ON, OFF]",
                "LEVER_EMULATOR_PORT", "must be a number")
            .entrySet()) {
      assertThatThrownBy(() -> EmulatorSettings.fromEnvironment(Map.of(wrong.getKey(), "moon")))
          .hasMessageContaining(wrong.getKey())
          .hasMessageContaining(wrong.getValue());
    }
    var missing = EmulatorSettings.forTests().withPostings(Path.of("no-such-folder"));
    assertThatThrownBy(() -> LeverEmulator.start(missing)).hasMessageContaining("no-such-folder");
  }
}

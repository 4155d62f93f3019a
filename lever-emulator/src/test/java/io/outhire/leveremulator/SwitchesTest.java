package io.outhire.leveremulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outhire.leveremulator.switches.Switch;
import io.outhire.leveremulator.switches.Switches;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SwitchesTest {
  @Test
  void theReadmeNamesEverySwitchWithItsDefault() throws Exception {
    String readme = Files.readString(Path.of("README.md"));

    for (Switch each : Switch.values()) {
      assertThat(readme.lines().filter(line -> line.contains("`" + each.name() + "`")))
          .as(each.name())
          .anyMatch(line -> line.contains("**`" + each.usual() + "`**"));
    }
  }

  @Test
  void theEnvironmentTurnsThem() {
    Switches switches =
        Switches.fromEnvironment(
            Map.of("LEVER_EMULATOR_NOT_SUPER_ADMIN", "PAGE", "LEVER_EMULATOR_NOTES", ""));

    assertThat(switches.get(Switch.NOT_SUPER_ADMIN)).isEqualTo("PAGE");
    assertThat(switches.get(Switch.NOTES)).isEqualTo("EDITABLE");
  }

  @Test
  void aValueThatMakesNoSenseIsNamed() {
    assertThatThrownBy(
            () -> Switches.fromEnvironment(Map.of("LEVER_EMULATOR_RATE_LIMIT_PER", "MOON")))
        .hasMessageContaining("LEVER_EMULATOR_RATE_LIMIT_PER")
        .hasMessageContaining("[APP, ACCOUNT, TOKEN]");
    assertThatThrownBy(() -> Switches.usual().set(Switch.RETRY_AFTER_SECONDS, "soon"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anAccountsSwitchesAreItsOwnAndResetReturnsThem() {
    try (var lever = LeverEmulator.start(EmulatorSettings.forTests().with(Switch.NOTES, "FIXED"))) {
      EmulatedAccount globex = lever.createAccount("globex");
      globex.switches().set(Switch.NOTES, "EDITABLE");
      lever.switches().set(Switch.WORKPLACE_TYPE, "on-site");

      assertThat(lever.switches().get(Switch.NOTES)).isEqualTo("FIXED");
      assertThat(globex.switches().get(Switch.WORKPLACE_TYPE)).isEqualTo("onsite");
      lever.reset();
      assertThat(lever.switches().get(Switch.WORKPLACE_TYPE)).isEqualTo("onsite");
      assertThat(lever.switches().get(Switch.NOTES)).isEqualTo("FIXED");
    }
  }

  @Test
  void theyTurnOverTheWireAllOrNone() throws Exception {
    try (var lever = LeverEmulator.start(EmulatorSettings.forTests())) {
      Caller control = Caller.withHeader(lever, "");
      String switches = "/_emulator/accounts/acme/switches";

      var turned = control.put(switches, "{\"NOTES\": \"FIXED\"}").expecting(200);
      assertThat(turned.data().path("NOTES").asText()).isEqualTo("FIXED");
      control.put(switches, "{\"EEO_LIST\": \"WRAPPED\", \"NOTES\": \"x\"}").expecting(400);
      control.put(switches, "{\"MOON\": \"full\"}").expecting(400);
      assertThat(control.get(switches).data().path("EEO_LIST").asText()).isEqualTo("PLAIN");
      String id = lever.opportunities().getFirst().id();
      control.call("DELETE", "/_emulator/accounts/acme/opportunities/" + id).expecting(204);
      control.call("DELETE", "/_emulator/accounts/acme/opportunities/" + id).expecting(404);
      String posting = lever.postings().getFirst().id();
      control.call("DELETE", "/_emulator/accounts/acme/postings/" + posting).expecting(204);
    }
  }
}

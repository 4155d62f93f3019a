package io.outhire.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final Map<String, String> COMPLETE =
      Map.of(
          "OUTHIRE_URL", "https://jobs.acme.example/",
          "OUTHIRE_LEVER_CLIENT_ID", "id",
          "OUTHIRE_LEVER_CLIENT_SECRET", "s3cret",
          "OUTHIRE_MAIL_FROM", "jobs@acme.example",
          "OUTHIRE_MAIL_SERVER", "smtp://u:p4ss@mail.acme.example:587",
          "OUTHIRE_SUPPORT_EMAIL", "help@acme.example");

  @Test
  void every_missing_setting_is_named_at_once() {
    assertThatThrownBy(() -> read(Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll(
            "OUTHIRE_URL is missing",
            "OUTHIRE_LEVER_CLIENT_ID is missing",
            "OUTHIRE_LEVER_CLIENT_SECRET is missing",
            "OUTHIRE_MAIL_FROM is missing",
            "OUTHIRE_MAIL_SERVER is missing",
            "OUTHIRE_SUPPORT_EMAIL is missing");
  }

  @Test
  void candidates_are_sourced_unless_the_operator_says_otherwise() {
    Map<String, String> own = new HashMap<>(COMPLETE);
    assertThat(read(own).lever().origin()).isEqualTo("sourced");
    assertThat(read(own).lever().parse()).isFalse();
    own.put("OUTHIRE_LEVER_ORIGIN", "applied");
    own.put("OUTHIRE_LEVER_PARSE", "true");
    assertThat(read(own).lever().origin()).isEqualTo("applied");
    assertThat(read(own).lever().parse()).isTrue();
    own.put("OUTHIRE_LEVER_ORIGIN", "found");
    assertThatThrownBy(() -> read(own)).hasMessageContaining("OUTHIRE_LEVER_ORIGIN is wrong");
  }

  @Test
  void spans_of_time_are_written_as_people_do() {
    Map<String, String> own = new HashMap<>(COMPLETE);
    own.put("OUTHIRE_SETTLING", "90s");
    own.put("OUTHIRE_ALERT_AFTER", "1h30m");
    assertThat(read(own).deliveries().settling()).hasSeconds(90);
    assertThat(read(own).deliveries().alertAfter()).hasMinutes(90);
    assertThat(read(COMPLETE).deliveries().settling()).hasMinutes(5);
    for (String wrong : new String[] {"five", "5", "0s", "-5m"}) {
      own.put("OUTHIRE_SETTLING", wrong);
      assertThatThrownBy(() -> read(own)).hasMessageContaining("OUTHIRE_SETTLING is wrong");
    }
  }

  @Test
  void the_demo_is_for_this_machine_alone() {
    assertThatThrownBy(() -> read(Map.of("OUTHIRE_DEMO", "true", "OUTHIRE_HOST", "0.0.0.0")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("it stays on 127.0.0.1");
  }

  @Test
  void a_complete_set_speaks_to_levers_production() {
    Settings settings = read(COMPLETE);
    assertThat(settings.publicUrl().value()).hasToString("https://jobs.acme.example");
    assertThat(settings.lever().audience()).isEqualTo("https://api.lever.co/v1/");
    assertThat(settings.database()).isEmpty();
  }

  @Test
  void the_demo_needs_nothing() {
    assertThat(read(Map.of("OUTHIRE_DEMO", "true")).lever().api())
        .hasToString("http://127.0.0.1:8090/v1");
  }

  @Test
  void a_wrong_value_is_named_with_its_reason() {
    assertThatThrownBy(() -> read(with("OUTHIRE_PORT", "eighty")))
        .hasMessageContaining("OUTHIRE_PORT is wrong: a port lies between 0 and 65535");
    assertThatThrownBy(() -> read(with("OUTHIRE_PORT", "65536")))
        .hasMessageContaining("OUTHIRE_PORT is wrong: a port lies between 0 and 65535");
    assertThatThrownBy(() -> read(with("OUTHIRE_URL", "jobs.acme.example")))
        .hasMessageContaining("OUTHIRE_URL is wrong: must begin with http:// or https://");
    assertThatThrownBy(() -> read(with("OUTHIRE_PROXIES", "10.0.0.0/8, proxy.example")))
        .hasMessageContaining("OUTHIRE_PROXIES is wrong");
    assertThatThrownBy(() -> read(with("OUTHIRE_LEVER", "moon")))
        .hasMessageContaining("OUTHIRE_LEVER is wrong");
  }

  @Test
  void an_own_database_needs_both_of_its_roles() {
    assertThatThrownBy(() -> read(with("OUTHIRE_DATABASE_URL", "jdbc:postgresql://db/outhire")))
        .hasMessageContainingAll(
            "OUTHIRE_DATABASE_OWNER is missing", "OUTHIRE_DATABASE_APP_PASSWORD is missing");
  }

  @Test
  void secrets_do_not_show() {
    assertThat(read(with("OUTHIRE_SECRET_KEY", "k3y")).toString())
        .doesNotContain("s3cret", "p4ss", "k3y");
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> settings = new HashMap<>(COMPLETE);
    settings.put(name, value);
    return settings;
  }

  private static Settings read(Map<String, String> settings) {
    return Settings.read(name -> Optional.ofNullable(settings.get(name)));
  }
}

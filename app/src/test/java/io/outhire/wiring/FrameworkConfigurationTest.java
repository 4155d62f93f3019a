package io.outhire.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.db.DatabaseAddress;
import io.outhire.db.DatabaseAddress.Login;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FrameworkConfigurationTest {
  private static final DatabaseAddress DATABASE =
      new DatabaseAddress("jdbc:postgresql://db/o", new Login("o", "1"), new Login("a", "2"));

  @Test
  void mailAndItsPasswordLeaveTheMachineUnderTlsOnly() {
    assertThat(of("smtp://u:p@mail.acme.example:587"))
        .containsEntry("quarkus.mailer.start-tls", "REQUIRED")
        .containsEntry("quarkus.mailer.password", "p");
    assertThat(of("smtps://mail.acme.example:465")).containsEntry("quarkus.mailer.tls", "true");
  }

  @Test
  void aMailServerOnThisMachineNeedsNoTls() {
    assertThat(of("smtp://localhost:25")).containsEntry("quarkus.mailer.start-tls", "OPTIONAL");
    assertThat(of("smtp://127.0.0.1.acme.example:25").get("quarkus.mailer.start-tls"))
        .isEqualTo("REQUIRED");
  }

  private static Map<String, String> of(String mailServer) {
    Map<String, String> settings =
        new HashMap<>(
            Map.of(
                "OUTHIRE_URL", "https://jobs.acme.example",
                "OUTHIRE_LEVER_CLIENT_ID", "id",
                "OUTHIRE_LEVER_CLIENT_SECRET", "secret",
                "OUTHIRE_MAIL_FROM", "jobs@acme.example",
                "OUTHIRE_MAIL_SERVER", mailServer,
                "OUTHIRE_SUPPORT_EMAIL", "help@acme.example"));
    return FrameworkConfiguration.of(
        Settings.read(name -> Optional.ofNullable(settings.get(name))), DATABASE);
  }
}

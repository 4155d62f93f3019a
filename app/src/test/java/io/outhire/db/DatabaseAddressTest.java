package io.outhire.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.db.DatabaseAddress.Login;
import org.junit.jupiter.api.Test;

class DatabaseAddressTest {

  @Test
  void itsTextRevealsNoPassword() {
    var address =
        new DatabaseAddress(
            "jdbc:postgresql://db/outhire?password=hidden1",
            new Login("owner", "hidden2"),
            new Login("app", "hidden3"));

    assertThat(address.toString()).contains("db/outhire", "owner", "app").doesNotContain("hidden");
  }
}

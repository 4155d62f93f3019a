package io.outhire.leveremulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private final LeverEmulator lever = LeverEmulator.start(EmulatorSettings.forTests());
  private final Caller key = Caller.withKey(lever);
  private final int before = lever.opportunities().size();

  @AfterEach
  void stop() {
    lever.close();
  }

  private Caller.Answer create() throws Exception {
    String performer = lever.users().getFirst().id();
    return key.post("/v1/opportunities?perform_as=" + performer, "{\"name\": \"Ada\"}");
  }

  private int created() {
    return lever.opportunities().size() - before;
  }

  @Test
  void refusesTheNextRequestsThatMatchAndNoOthers() throws Exception {
    lever.faults().refuse(2, "POST", "/v1/opportunities", 503);

    key.get("/v1/opportunities").expecting(200);
    create().expecting(503);
    create().expecting(503);
    create().expecting(201);
    assertThat(created()).isEqualTo(1);
  }

  @Test
  void dropsTheConnectionBeforeTheWork() throws Exception {
    lever.faults().dropBeforeWork(1, "POST", "/v1/opportunities");

    assertThatThrownBy(this::create).isInstanceOf(IOException.class);
    assertThat(created()).isZero();
  }

  @Test
  void dropsTheConnectionAfterTheWork() throws Exception {
    lever.faults().dropAfterWork(1, "POST", "/v1/opportunities");

    assertThatThrownBy(this::create).isInstanceOf(IOException.class);
    assertThat(created()).isEqualTo(1);
  }

  @Test
  void answers500AfterTheWork() throws Exception {
    lever.faults().failAfterWork(1, "POST", "/v1/opportunities", 500);

    create().expecting(500);
    assertThat(created()).isEqualTo(1);
  }

  @Test
  void answers429WithoutWork() throws Exception {
    lever.faults().tooManyRequests(1, "*", "/v1");

    create().expecting(429);
    assertThat(created()).isZero();
  }

  @Test
  void downRefusesConnectionsUntilUp() throws Exception {
    lever.down();
    assertThatThrownBy(() -> key.get("/v1/stages")).isInstanceOf(ConnectException.class);

    lever.up();
    key.get("/v1/stages").expecting(200);
  }

  @Test
  void theLedgerSaysWhatWasAskedAndDone() throws Exception {
    lever.faults().failAfterWork(1, "POST", "/v1/opportunities", 500);
    create();
    new AppServer(lever).refresh("nonsense");

    LedgerEntry create = lever.requests().getFirst();
    assertThat(create.method()).isEqualTo("POST");
    assertThat(create.path()).isEqualTo("/v1/opportunities");
    assertThat(create.query()).startsWith("perform_as=");
    assertThat(create.clientId()).isEqualTo("api-key");
    assertThat(create.status()).isEqualTo(500);
    assertThat(create.done()).isEqualTo("FAIL_AFTER_WORK");
    assertThat(lever.requests().getLast().clientId()).isEqualTo("outhire-demo");
  }

  @Test
  void everythingCanBeSteeredOverHttp() throws Exception {
    key.post(
            "/_emulator/faults",
            """
            {"method": "GET", "pathPrefix": "/v1/stages", "kind": "REFUSE", "status": 502}""")
        .expecting(201);
    assertThat(key.get("/_emulator/faults").data()).hasSize(1);
    key.get("/v1/stages").expecting(502);
    assertThat(key.get("/_emulator/ledger").data().get(0).path("status").asInt()).isEqualTo(502);
    create().expecting(201);
    assertThat(key.get("/_emulator/opportunities").data()).hasSize(before + 1);

    String token = new AppServer(lever).tokens().path("access_token").asText();
    key.post("/_emulator/revoke", "{\"clientId\": \"outhire-demo\"}").expecting(204);
    Caller.withToken(lever, token).get("/v1/users").expecting(401);
    key.post("/_emulator/reset", "").expecting(204);
    assertThat(created()).isZero();
    key.post("/_emulator/faults", "{\"kind\": \"EXPLODE\"}").expecting(400);
  }
}

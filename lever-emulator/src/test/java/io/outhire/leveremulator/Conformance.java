package io.outhire.leveremulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.outhire.leveremulator.switches.Switch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/**
 * What the tests of conformance share. They are written from the reference of Lever's API alone and
 * know nothing of Outhire: each test is one of its statements that is documented by Lever or was
 * recorded.
 */
abstract class Conformance {
  final MovableClock clock = new MovableClock();
  final LeverEmulator lever = LeverEmulator.start(EmulatorSettings.forTests().withClock(clock));
  final Caller key = Caller.withKey(lever);

  @AfterEach
  void stop() {
    lever.close();
  }

  void turn(Switch which, String value) {
    lever.switches().set(which, value);
  }

  String user(String username) {
    return lever.users().stream()
        .filter(user -> user.username().equals(username))
        .findFirst()
        .orElseThrow()
        .id();
  }

  String posting(String title) {
    return lever.postings().stream()
        .filter(posting -> posting.text().equals(title))
        .findFirst()
        .orElseThrow()
        .id();
  }

  String as(String path, String username) {
    return path + (path.contains("?") ? "&" : "?") + "perform_as=" + user(username);
  }

  /** Creates an opportunity as Tess; the fields are what stands between the braces. */
  JsonNode create(String fields) throws Exception {
    return key.post(as("/v1/opportunities", "tess"), "{" + fields + "}").expecting(201).data();
  }

  String created(String fields) throws Exception {
    return create(fields).path("id").asText();
  }

  JsonNode read(String path) throws Exception {
    return key.get("/v1" + path).expecting(200).data();
  }

  /** An app that was granted those scopes and no others. */
  Caller app(String scopes) throws Exception {
    return new AppServer(lever).connected(scopes);
  }

  static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  static void refused(Caller.Answer answer, int status, String code, String message) {
    answer.expecting(status);
    assertThat(answer.json().path("code").asText()).isEqualTo(code);
    assertThat(answer.json().path("message").asText()).contains(message);
  }
}

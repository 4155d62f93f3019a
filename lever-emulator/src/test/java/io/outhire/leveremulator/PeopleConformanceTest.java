package io.outhire.leveremulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.outhire.leveremulator.switches.Switch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sections 11 and 13 to 16: contacts, users, stages, the customer's words, notes. */
class PeopleConformanceTest extends Conformance {
  @Test
  void aContactsLocationIsAnObjectToReadAndATextToWrite() throws Exception {
    String id = create("\"name\": \"Ada\", \"location\": \"Leeds\"").path("contact").asText();

    JsonNode contact = read("/contacts/" + id);
    assertThat(names(contact))
        .containsExactlyInAnyOrder(
            "id",
            "name",
            "headline",
            "location",
            "emails",
            "phones",
            "isAnonymized",
            "dataProtection");
    assertThat(contact.path("location").path("name").asText()).isEqualTo("Leeds");
    JsonNode changed =
        key.put("/v1/contacts/" + id, "{\"location\": \"York\", \"emails\": [\"a@b.test\"]}")
            .expecting(200)
            .data();
    assertThat(changed.path("location").path("name").asText()).isEqualTo("York");
    assertThat(changed.path("name").asText()).isEqualTo("Ada");
    assertThat(read("/opportunities?email=A@B.test")).hasSize(1);
  }

  @Test
  void anonymizedContactsCanNeitherBeUpdatedNorLinked() throws Exception {
    String nobody = "588b7618-cbc4-552c-93ca-7b013641b04b";

    assertThat(read("/contacts/" + nobody).path("isAnonymized").asBoolean()).isTrue();
    key.put("/v1/contacts/" + nobody, "{\"name\": \"Ada\"}").expecting(400);
    key.post(as("/v1/opportunities", "tess"), "{\"contact\": \"" + nobody + "\"}").expecting(400);
  }

  @Test
  void thereIsNoListOfContacts() throws Exception {
    key.get("/v1/contacts").expecting(404);
  }

  @Test
  void usersAreActiveOnlyUnlessAskedAndHaveTheRecordedKeys() throws Exception {
    assertThat(key.get("/v1/users").each("username")).doesNotContain("marco");
    assertThat(key.get("/v1/users?includeDeactivated=true").each("username")).contains("marco");
    assertThat(names(read("/users/" + user("marco"))))
        .containsExactlyInAnyOrder(
            "id",
            "name",
            "username",
            "email",
            "accessRole",
            "photo",
            "createdAt",
            "deactivatedAt",
            "externalDirectoryId",
            "linkedContactIds",
            "jobTitle",
            "managerId");
    assertThat(key.get("/v1/users?email=sam@acme.test").each("username")).containsExactly("sam");
    assertThat(key.get("/v1/users?accessRole=admin&accessRole=interviewer").each("accessRole"))
        .contains("admin", "interviewer")
        .doesNotContain("super admin");
    assertThat(read("/users?external_directory_id=x")).isEmpty();
  }

  @Test
  void usersAreCreatedReplacedDeactivatedAndReactivated() throws Exception {
    JsonNode made =
        key.post(
                "/v1/users",
                "{\"name\": \"Nia\", \"email\": \"nia@acme.test\", \"jobTitle\": \"Lead\"}")
            .expecting(201)
            .data();
    String path = "/v1/users/" + made.path("id").asText();

    assertThat(made.path("accessRole").asText()).isEqualTo("interviewer");
    assertThat(made.path("username").asText()).isEqualTo("nia");
    String whole =
        "{\"name\": \"Nia\", \"email\": \"nia@acme.test\", \"accessRole\": \"team member\"}";
    JsonNode replaced = key.put(path, whole).expecting(200).data();
    assertThat(replaced.path("jobTitle").isNull()).isTrue();
    assertThat(replaced.path("accessRole").asText()).isEqualTo("team member");
    key.put(path, "{\"name\": \"Nia\", \"email\": \"nia@acme.test\"}").expecting(400);
    assertThat(
            key.post(path + "/deactivate", "").expecting(200).data().path("deactivatedAt").asLong())
        .isEqualTo(clock.millis());
    assertThat(key.get("/v1/users").each("username")).doesNotContain("nia");
    assertThat(key.post(path + "/reactivate", "").data().path("deactivatedAt").isNull()).isTrue();
    key.post("/v1/users", "{\"name\": \"Nia\", \"email\": \"NIA@acme.test\"}").expecting(400);
    key.post("/v1/users", "{\"name\": \"X\", \"email\": \"x@acme.test\", \"accessRole\": \"king\"}")
        .expecting(400);
  }

  @Test
  void aUserWhoHasLeftStillWritesNotes() throws Exception {
    String notes = "/v1/opportunities/" + created("\"name\": \"Ada\"") + "/notes";
    key.post("/v1/users/" + user("tess") + "/deactivate", "").expecting(200);

    key.post(as(notes, "tess"), "{\"value\": \"Hello\"}").expecting(201);
  }

  @Test
  void builtInStagesHaveWordsForIds() throws Exception {
    assertThat(key.get("/v1/stages").each("id"))
        .contains("lead-new", "lead-reached-out", "lead-responded", "applicant-new", "offer");
    assertThat(names(read("/stages/lead-new"))).containsExactly("id", "text");
    assertThat(read("/stages/lead-new").path("text").asText()).isEqualTo("New lead");
  }

  @Test
  void sourcesAndTagsAreMadeByUseAndCounted() throws Exception {
    create("\"tags\": [\"Zebra\"], \"sources\": [\"Fair\"]");

    assertThat(key.get("/v1/sources").each("text"))
        .isSorted()
        .contains("Added manually", "Job site", "Extension", "Referral", "Fair");
    assertThat(key.get("/v1/tags").data().toString()).contains("{\"text\":\"Zebra\",\"count\":1}");
  }

  @Test
  void archiveReasonsHaveATypeAndAStatus() throws Exception {
    for (JsonNode reason : read("/archive_reasons")) {
      assertThat(names(reason)).containsExactlyInAnyOrder("id", "text", "status", "type");
    }
    String hired = read("/archive_reasons?type=hired").get(0).path("id").asText();
    assertThat(read("/archive_reasons/" + hired).path("type").asText()).isEqualTo("hired");
    assertThat(key.get("/v1/archive_reasons?type=non-hired").each("type"))
        .containsOnly("non-hired");
  }

  @Test
  void aNoteAnswersWholeWithItsNoteId() throws Exception {
    String notes = "/v1/opportunities/" + created("\"name\": \"Ada\"") + "/notes";
    JsonNode note =
        key.post(as(notes, "tess"), "{\"value\": \"Hi\", \"score\": 3, \"secret\": true}")
            .expecting(201)
            .data();

    assertThat(names(note))
        .containsExactlyInAnyOrder(
            "id",
            "noteId",
            "text",
            "user",
            "secret",
            "fields",
            "createdAt",
            "completedAt",
            "deletedAt");
    assertThat(note.path("secret").asBoolean()).isTrue();
    assertThat(names(note.path("fields").get(0)))
        .containsExactlyInAnyOrder("type", "text", "value", "score", "stage", "user", "createdAt");
    key.post(notes, "{}").expecting(400);
    key.post(notes, "{\"value\": \"x\", \"score\": 5}").expecting(400);
    key.post(notes, "{\"value\": \"x\", \"createdAt\": " + (clock.millis() + 1) + "}")
        .expecting(400);
  }

  @Test
  void notesComeAsFormsAndWithoutPerformAs() throws Exception {
    String notes = "/v1/opportunities/" + created("\"name\": \"Ada\"") + "/notes";
    key.postForm(notes, Map.of("value", "From the gem", "score", "4")).expecting(201);

    assertThat(key.get(notes).data().findValuesAsText("value")).containsExactly("From the gem");
  }

  @Test
  void aCommentJoinsTheThreadOfItsNote() throws Exception {
    String notes = "/v1/opportunities/" + created("\"name\": \"Ada\"") + "/notes";
    String first = key.post(notes, "{\"value\": \"One\"}").data().path("id").asText();
    key.post(notes + "?note_id=" + first, "{\"value\": \"Two\"}").expecting(201);

    assertThat(read(notes.substring(3))).hasSize(1);
    assertThat(key.get(notes + "/" + first).data().path("fields").findValuesAsText("value"))
        .containsExactly("One", "Two");
    key.post(notes + "?note_id=nothing", "{\"value\": \"x\"}").expecting(400);
  }

  @Test
  void onlyNotesMadeByTheApiCanBeChangedAndDeletedByIt() throws Exception {
    String opportunity = created("\"name\": \"Ada\"");
    String notes = "/v1/opportunities/" + opportunity + "/notes";
    String note = notes + "/" + key.post(notes, "{\"value\": \"One\"}").data().path("id").asText();

    assertThat(
            key.put(note, "{\"value\": \"Two\"}")
                .expecting(200)
                .data()
                .path("fields")
                .get(0)
                .path("value")
                .asText())
        .isEqualTo("Two");
    turn(Switch.NOTES, "FIXED");
    key.put(note, "{\"value\": \"Three\"}").expecting(403);
    turn(Switch.NOTES, "EDITABLE");
    key.call("DELETE", note).expecting(204);
    key.get(note).expecting(404);
    for (String each : List.of("PUT", "DELETE")) {
      key.call(each, inTheApp()).expecting(403);
    }
  }

  /** A note that somebody wrote in the app. */
  private String inTheApp() throws Exception {
    for (String id : key.get("/v1/opportunities").each("id")) {
      JsonNode notes = read("/opportunities/" + id + "/notes");
      if (!notes.isEmpty()) {
        return "/v1/opportunities/" + id + "/notes/" + notes.get(0).path("id").asText();
      }
    }
    throw new AssertionError("The sample company has notes");
  }
}

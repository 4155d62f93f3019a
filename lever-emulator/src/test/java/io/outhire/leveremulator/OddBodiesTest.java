package io.outhire.leveremulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bodies of the wrong shape at every place that takes one: refused or taken, never our mistake. */
class OddBodiesTest extends Conformance {
  private static final List<String> FIELDS =
      List.of(
          "name",
          "emails",
          "phones",
          "tags",
          "links",
          "sources",
          "origin",
          "stage",
          "owner",
          "followers",
          "postings",
          "contact",
          "createdAt",
          "archived",
          "reason",
          "archivedAt",
          "value",
          "score",
          "secret",
          "text",
          "state",
          "distributionChannels",
          "categories",
          "content",
          "lists",
          "descriptionHtml",
          "salaryRange",
          "min",
          "workplaceType",
          "location",
          "personalInformation",
          "customQuestions",
          "fields",
          "urls",
          "consent",
          "store",
          "eeoResponses",
          "timezone",
          "email",
          "accessRole",
          "headline",
          "perform_as",
          "allLocations",
          "url",
          "event",
          "configuration",
          "conditions",
          "origins",
          "data",
          "resume",
          "source");
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "7",
          "-1.5",
          "1e400",
          "\"\"",
          "\"x\"",
          "\"\\u0000\"",
          "\"lead-new\"",
          "\"sourced\"",
          "\"fullName\"",
          "\"published\"",
          "[]",
          "{}",
          "[null]",
          "[[]]",
          "[{}]",
          "\"9999999999999999999999\"",
          "99999999999999999999999999",
          "\"\\ud800\"");

  private final Random random = new Random(20261124);

  private String any(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private String value(int depth) {
    int kind = random.nextInt(10);
    if (depth > 3 || kind < 6) {
      return any(VALUES);
    }
    return kind < 8 ? object(depth + 1) : "[" + value(depth + 1) + "," + value(depth + 1) + "]";
  }

  private String object(int depth) {
    var object = new StringBuilder("{");
    int fields = random.nextInt(5);
    for (int i = 0; i <= fields; i++) {
      object.append(i == 0 ? "" : ",").append('"').append(any(FIELDS)).append("\":");
      object.append(value(depth));
    }
    return object.append('}').toString();
  }

  @Test
  void noBodyIsAMistakeOfOurs() throws Exception {
    String one = "/v1/opportunities/" + created("\"name\": \"Ada\"");
    String posting = "/v1/postings/" + posting("Warehouse Supervisor");
    String note =
        one + "/notes/" + key.post(one + "/notes", "{\"value\":\"x\"}").data().path("id").asText();
    var posts =
        List.of(
            as("/v1/opportunities", "tess"),
            one + "/addTags",
            one + "/removeTags",
            one + "/addSources",
            one + "/addLinks",
            one + "/notes",
            as("/v1/postings", "sam"),
            as(posting, "sam"),
            posting + "/apply",
            "/v1/users",
            "/v1/uploads",
            as(one + "/files", "tess"),
            "/v1/webhooks",
            "/v0/postings/acme/" + posting("Data Analyst") + "?key=lever-emulator-key",
            "/oauth/token",
            one + "/deactivate");
    var puts =
        List.of(
            one + "/stage",
            one + "/archived",
            note,
            "/v1/users/" + user("yuki"),
            "/v1/contacts/" + read(one.substring(3)).path("contact").asText(),
            "/v1/webhooks");
    int taken = 0;
    for (int i = 0; i < 4000; i++) {
      String body = random.nextInt(20) == 0 ? value(0) : object(0);
      boolean post = random.nextBoolean();
      String path = any(post ? posts : puts);
      var answer = post ? key.post(path, body) : key.put(path, body);
      assertThat(answer.status()).as(path + " " + body).isLessThan(500);
      taken += answer.status() < 300 ? 1 : 0;
      assertThat(answer.json().isContainerNode()).as(path + " " + body).isTrue();
    }
    assertThat(taken).isGreaterThan(200);
    for (String list : List.of("/v1/postings", "/v1/opportunities", "/v1/users", "/v1/tags")) {
      key.get(list).expecting(200);
    }
  }
}

package io.outhire.leveremulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.outhire.leveremulator.company.Phone;
import io.outhire.leveremulator.switches.Switch;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sections 9.2 and 12: multipart, files and résumés. */
class FilesConformanceTest extends Conformance {
  private static final byte[] PDF = {'%', 'P', 'D', 'F', 0, (byte) 0xff, '\r', '\n'};

  private String files(String opportunity) {
    return "/v1/opportunities/" + opportunity + "/files";
  }

  private Caller.Answer upload(String path, String name, byte[] content) throws Exception {
    return key.postMultipart(
        path, new Caller.Multipart().file("file", name, "application/pdf", content));
  }

  @Test
  void multipartSpellsArraysWithBracketsAndNestsTheArchive() throws Exception {
    String reason = read("/archive_reasons").get(1).path("id").asText();
    for (String archive : List.of("archived", "archive")) {
      var body =
          new Caller.Multipart()
              .field("name", "Ada")
              .field("emails[]", "one@x.test")
              .field("emails[]", "two@x.test")
              .field("tags[]", "A")
              .field("links[]", "https://x.test")
              .field("postings[]", posting("Data Analyst"))
              .field(archive + "[reason]", reason);
      JsonNode made =
          key.postMultipart(as("/v1/opportunities", "tess"), body).expecting(201).data();

      assertThat(texts(made.path("emails"))).containsExactly("one@x.test", "two@x.test");
      assertThat(made.path("archived").path("reason").asText()).isEqualTo(reason);
    }
  }

  @Test
  void phonesAreReadInEverySpelling() throws Exception {
    var bodies =
        List.of(
            new Caller.Multipart().field("phones[]", "{\"type\":\"work\",\"value\":\"1\"}"),
            new Caller.Multipart().field("phones[0][type]", "work").field("phones[0][value]", "1"),
            new Caller.Multipart().field("phones[][value]", "1").field("phones[][type]", "work"));
    for (var body : bodies) {
      key.postMultipart(as("/v1/opportunities", "tess"), body).expecting(201);
      assertThat(lever.opportunities().getLast().phones()).containsExactly(new Phone("work", "1"));
    }
  }

  @Test
  void aResumeFileBecomesAResumeAndTheOthersBecomeFiles() throws Exception {
    var body =
        new Caller.Multipart()
            .file("resumeFile", "cv.pdf", "application/pdf", PDF)
            .file("files[]", "one.txt", "text/plain", new byte[] {1})
            .file("files[]", "two.png", "image/png", new byte[] {2})
            .file("file", "three.doc", "application/msword", new byte[] {3});
    String id =
        key.postMultipart(as("/v1/opportunities", "tess"), body)
            .expecting(201)
            .data()
            .path("id")
            .asText();

    JsonNode resume = read("/opportunities/" + id + "/resumes").get(0);
    assertThat(names(resume)).containsExactlyInAnyOrder("id", "createdAt", "file", "parsedData");
    assertThat(names(resume.path("file")))
        .containsExactlyInAnyOrder("name", "ext", "downloadUrl", "uploadedAt", "status", "size");
    assertThat(resume.path("file").path("ext").asText()).isEqualTo("pdf");
    assertThat(names(resume.path("parsedData"))).containsExactlyInAnyOrder("positions", "schools");
    assertThat(key.get(files(id)).each("name"))
        .containsExactlyInAnyOrder("one.txt", "two.png", "three.doc");
    assertThat(key.get(files(id)).each("ext")).contains(".txt", ".png", ".doc");
    assertThat(key.get(files(id)).each("status")).contains("unsupported", "processed");
  }

  @Test
  void parsingFillsOnlyWhatWasLeftBlankAndReadsNoPictures() throws Exception {
    byte[] cv =
        "Ada Lovelace\nada@parsed.test\n+44 113 496 0000\n".getBytes(StandardCharsets.UTF_8);
    String parse = as("/v1/opportunities?parse=true", "tess");

    var blank = new Caller.Multipart().file("resumeFile", "cv.txt", "text/plain", cv);
    JsonNode read = key.postMultipart(parse, blank).expecting(201).data();
    assertThat(read.path("name").asText()).isEqualTo("Ada Lovelace");
    assertThat(texts(read.path("emails"))).containsExactly("ada@parsed.test");
    assertThat(read.path("phones").get(0).path("value").asText()).isEqualTo("+44 113 496 0000");
    var given =
        new Caller.Multipart()
            .field("name", "Someone")
            .field("emails[]", "some@one.test")
            .file("resumeFile", "cv.txt", "text/plain", cv);
    JsonNode kept = key.postMultipart(parse, given).expecting(201).data();
    assertThat(kept.path("name").asText()).isEqualTo("Someone");
    assertThat(texts(kept.path("emails"))).containsExactly("some@one.test");
    for (var unread :
        List.of(
            key.postMultipart(
                parse, new Caller.Multipart().file("resumeFile", "cv.png", "x/y", cv)),
            key.postMultipart(
                as("/v1/opportunities", "tess"),
                new Caller.Multipart().file("resumeFile", "cv.txt", "text/plain", cv)))) {
      assertThat(unread.expecting(201).data().path("name").asText("x")).isEmpty();
    }
  }

  @Test
  void addingAFileNeedsAPerformerAndAPart() throws Exception {
    String path = files(created("\"name\": \"Ada\""));

    upload(path, "a.pdf", PDF).expecting(400);
    key.post(as(path, "tess"), "{}").expecting(400);
    JsonNode file = upload(as(path, "tess"), "a.pdf", PDF).expecting(201).data();
    assertThat(names(file))
        .containsExactlyInAnyOrder(
            "id", "name", "ext", "downloadUrl", "uploadedAt", "status", "size");
    assertThat(file.path("ext").asText()).isEqualTo(".pdf");
    assertThat(file.path("status").asText()).isEqualTo("processing");
    String download = path + "/" + file.path("id").asText() + "/download";
    assertThat(key.get(download).expecting(200).response().body()).isEqualTo(PDF);
    upload(as(path, "tess"), "a.pdf", new byte[31 * 1024 * 1024]).expecting(413);
  }

  @Test
  void timesAndSizesAreNumbersOrTexts() throws Exception {
    String path = files(created("\"name\": \"Ada\""));
    upload(as(path, "tess"), "a.pdf", PDF).expecting(201);

    assertThat(key.get(path).data().get(0).path("size").isNumber()).isTrue();
    turn(Switch.FILE_NUMBERS, "STRINGS");
    assertThat(key.get(path).data().get(0).path("size").isTextual()).isTrue();
    assertThat(key.get(path).data().get(0).path("uploadedAt").isTextual()).isTrue();
  }

  @Test
  void filesAreFoundByTimeAndAMalformedOneIsRefused() throws Exception {
    String path = files(created("\"name\": \"Ada\""));
    upload(as(path, "tess"), "a.pdf", PDF).expecting(201);

    String now = Long.toString(clock.millis());
    assertThat(key.get(path + "?uploaded_at_start=" + now + "&uploaded_at_end=" + now).data())
        .hasSize(1);
    assertThat(key.get(path + "?uploaded_at_end=5").data()).isEmpty();
    turn(Switch.FILE_LIST, "BARE");
    assertThat(key.get(path).json().get(0).path("name").asText()).isEqualTo("a.pdf");
    key.get(path + "?uploaded_at_start=soon").expecting(400);
  }

  @Test
  void deletingAFileIs204AndNeedsAPerformer() throws Exception {
    String path = files(created("\"name\": \"Ada\""));
    String file = path + "/" + upload(as(path, "tess"), "a.pdf", PDF).data().path("id").asText();

    key.call("DELETE", file).expecting(400);
    key.call("DELETE", as(file, "tess")).expecting(204);
    key.get(file).expecting(404);
    key.call("DELETE", as(file, "tess")).expecting(404);
  }

  @Test
  void aFileThatCouldNotBeProcessedIsNotDownloaded() throws Exception {
    var body =
        new Caller.Multipart().file("resumeFile", "empty.pdf", "application/pdf", new byte[0]);
    String id = key.postMultipart(as("/v1/opportunities", "tess"), body).data().path("id").asText();
    String resumes = "/v1/opportunities/" + id + "/resumes";
    JsonNode resume = key.get(resumes).data().get(0);

    assertThat(resume.path("file").path("status").asText()).isEqualTo("error");
    assertThat(resume.has("parsedData")).isFalse();
    key.get(resumes + "/" + resume.path("id").asText() + "/download").expecting(422);
  }

  @Test
  void whatHappenedToFilesIsToldWithTheTime() throws Exception {
    var body = new Caller.Multipart().file("resumeFile", "cv.pdf", "application/pdf", PDF);
    String id = key.postMultipart(as("/v1/opportunities", "tess"), body).data().path("id").asText();
    clock.advance(Duration.ofSeconds(1));
    String file = upload(as(files(id), "tess"), "a.pdf", PDF).data().path("id").asText();
    clock.advance(Duration.ofSeconds(1));
    key.call("DELETE", as(files(id) + "/" + file, "tess")).expecting(204);

    String actions = "/opportunities/" + id + "/file_actions";
    assertThat(key.get("/v1" + actions).each("type"))
        .containsExactly("file-remove", "file-added", "resume-imported");
    assertThat(read(actions + "?occurred_at_start=" + clock.millis())).hasSize(1);
  }
}

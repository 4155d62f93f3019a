package io.outhire.integrations.lever;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.integrations.ats.AtsApplication;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * The body that makes an opportunity (docs/lever.md 9.2): JSON without a file, multipart with one.
 * The résumé goes in the same call, because Lever has no way to add one later.
 */
record CreateBody(String contentType, BodyPublisher publisher) {
  static CreateBody of(AtsApplication application, String origin) {
    return application
        .resume()
        .map(resume -> multipart(application, resume, origin))
        .orElseGet(() -> json(application, origin));
  }

  private static CreateBody json(AtsApplication application, String origin) {
    ObjectNode body = LeverJson.object().put("name", application.name()).put("origin", origin);
    body.putArray("emails").add(application.email());
    application.phone().ifPresent(phone -> body.putArray("phones").add(phone(phone)));
    addAll(body.putArray("links"), application.links().stream().map(Object::toString).toList());
    addAll(body.putArray("tags"), application.tags());
    addAll(body.putArray("sources"), application.sources());
    application.postingId().ifPresent(posting -> body.putArray("postings").add(posting));
    return new CreateBody("application/json", BodyPublishers.ofString(LeverJson.write(body)));
  }

  private static void addAll(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }

  private static ObjectNode phone(String number) {
    return LeverJson.object().put("value", number);
  }

  private static CreateBody multipart(
      AtsApplication application, AtsApplication.File resume, String origin) {
    var parts = new Parts();
    parts.field("name", application.name());
    parts.field("emails[]", application.email());
    application
        .phone()
        .ifPresent(number -> parts.field("phones[]", LeverJson.write(phone(number))));
    application.links().forEach(link -> parts.field("links[]", link.toString()));
    application.tags().forEach(tag -> parts.field("tags[]", tag));
    application.sources().forEach(source -> parts.field("sources[]", source));
    parts.field("origin", origin);
    application.postingId().ifPresent(posting -> parts.field("postings[]", posting));
    parts.file("resumeFile", resume);
    return parts.end();
  }

  /** Parts in the way browsers write them (HTML, "multipart/form-data encoding algorithm"). */
  private static final class Parts {
    private final String boundary = "outhire-" + random();
    private final List<BodyPublisher> publishers = new ArrayList<>();

    void field(String name, String value) {
      add(
          "Content-Disposition: form-data; name=\"%s\"\r\n\r\n".formatted(name),
          value.getBytes(UTF_8));
    }

    void file(String name, AtsApplication.File file) {
      String head =
          "Content-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
              .formatted(name, escape(file.name()), mediaType(file.mediaType()));
      add(head, file.bytes());
    }

    private void add(String head, byte[] content) {
      text("--" + boundary + "\r\n" + head);
      publishers.add(BodyPublishers.ofByteArray(content));
      text("\r\n");
    }

    CreateBody end() {
      text("--" + boundary + "--\r\n");
      return new CreateBody(
          "multipart/form-data; boundary=" + boundary,
          BodyPublishers.concat(publishers.toArray(BodyPublisher[]::new)));
    }

    private void text(String text) {
      publishers.add(BodyPublishers.ofString(text, UTF_8));
    }

    /** UTF-8 as it is; only what would end the quotes or the line is escaped. */
    private static String escape(String fileName) {
      return fileName.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String mediaType(String given) {
      return given.matches("[\\w.+-]+/[\\w.+-]+")
          ? given.toLowerCase(Locale.ROOT)
          : "application/octet-stream";
    }

    private static String random() {
      byte[] bytes = new byte[16];
      new SecureRandom().nextBytes(bytes);
      return HexFormat.of().formatHex(bytes);
    }
  }
}

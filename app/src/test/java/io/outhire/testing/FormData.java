package io.outhire.testing;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map.Entry;
import java.util.stream.Collectors;

/** The two forms in which browsers send forms. */
final class FormData {
  static final String BOUNDARY = "----outhire-test-5f8c1d";

  /** A file put into a form. */
  record FilePart(String field, String fileName, String type, byte[] bytes) {}

  private FormData() {}

  static String urlEncoded(Collection<? extends Entry<String, String>> fields) {
    return fields.stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static byte[] multipart(
      Collection<? extends Entry<String, String>> fields, Collection<FilePart> files) {
    var body = new ByteArrayOutputStream();
    for (var field : fields) {
      write(
          body,
          "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n"
              .formatted(BOUNDARY, field.getKey()));
      write(body, field.getValue() + "\r\n");
    }
    for (FilePart file : files) {
      write(
          body,
          "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
              .formatted(BOUNDARY, file.field(), file.fileName(), file.type()));
      body.writeBytes(file.bytes());
      write(body, "\r\n");
    }
    write(body, "--" + BOUNDARY + "--\r\n");
    return body.toByteArray();
  }

  private static void write(ByteArrayOutputStream body, String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}

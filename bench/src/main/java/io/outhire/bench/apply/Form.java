package io.outhire.bench.apply;

import io.outhire.bench.load.Product;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * The application form of a job, opened once and then filled in by many: each with a name, an
 * address, a token and a network of their own, as if each had opened it.
 */
final class Form {
  private static final String BOUNDARY = "----bench-4f1d8c0a77";
  private static final String HMAC = "HmacSHA256";
  private static final int LONG_AGO_MILLIS = 120_000;
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  private final URI address;
  private final String cookies;
  private final Map<String, String> fields;
  private final byte[] file;
  private final SecretKeySpec key;
  private final String subject;
  private final AtomicLong number = new AtomicLong();

  private Form(
      URI address,
      String cookies,
      Map<String, String> fields,
      byte[] file,
      SecretKeySpec key,
      String subject) {
    this.key = key;
    this.subject = subject;
    this.address = address;
    this.cookies = cookies;
    this.fields = fields;
    this.file = file;
  }

  /**
   * Opens the form.
   *
   * @param job whose form it is
   * @param bytes how large the résumé is that everybody sends
   */
  static Form open(Product outhire, String path, UUID job, int bytes)
      throws IOException, InterruptedException, SQLException {
    URI address = outhire.at(path);
    HttpResponse<String> page =
        HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    FormElement form =
        Jsoup.parse(page.body(), address.toString())
            .expectForm("form[enctype=multipart/form-data]");
    String cookies =
        String.join(
            "; ",
            page.headers().allValues("Set-Cookie").stream()
                .map(line -> line.replaceFirst(";.*", ""))
                .toList());
    return new Form(address, cookies, fields(form), pdf(bytes), key(outhire), "apply " + job);
  }

  /** What Outhire signs its forms with, so that one opened form can stand for thousands. */
  private static SecretKeySpec key(Product outhire) throws IOException, SQLException {
    return outhire
        .records()
        .ask(
            connection -> {
              try (var statement = connection.createStatement();
                  var row = statement.executeQuery("select key from form_key")) {
                row.next();
                return new SecretKeySpec(row.getBytes(1), HMAC);
              }
            });
  }

  private static Map<String, String> fields(FormElement form) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Element needed : form.select("[required]")) {
      boolean ticked = needed.attr("type").matches("checkbox|radio");
      fields.put(needed.attr("name"), ticked ? "on" : "Yes");
    }
    form.formData().stream()
        .filter(field -> !field.value().isEmpty())
        .forEach(field -> fields.put(field.key(), field.value()));
    fields.remove("resume");
    return fields;
  }

  private static byte[] pdf(int bytes) {
    byte[] file = new byte[bytes];
    new Random(7).nextBytes(file);
    byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, file, 0, head.length);
    return file;
  }

  /** Somebody applies; the status of the answer, 303 when it was received. */
  int send() throws IOException, InterruptedException {
    long who = number.incrementAndGet();
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofMinutes(3))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .header("Cookie", cookies)
            .header(
                "X-Forwarded-For",
                "10.%d.%d.%d".formatted(who >> 14 & 127, who >> 7 & 127, who & 127))
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofByteArray(before(who)),
                    BodyPublishers.ofByteArray(file),
                    BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n")))
            .build();
    HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
    if (answer.statusCode() == 422) {
      System.err.println(Jsoup.parse(answer.body()).select("[role=alert], .field__error").text());
    }
    return answer.statusCode();
  }

  private byte[] before(long who) {
    Map<String, String> filled = new LinkedHashMap<>(fields);
    filled.put("name", "Bench Applicant " + who);
    filled.put("email", "bench-%d-%d@example.org".formatted(who, System.nanoTime()));
    String token = token();
    filled.put("form", token);
    filled.put("signature", signature(token));
    var body = new ByteArrayOutputStream();
    filled.forEach(
        (name, value) ->
            body.writeBytes(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(BOUNDARY, name, value)
                    .getBytes(StandardCharsets.UTF_8)));
    body.writeBytes(
        "--%s\r\nContent-Disposition: form-data; name=\"resume\"; filename=\"cv.pdf\"\r\nContent-Type: application/pdf\r\n\r\n"
            .formatted(BOUNDARY)
            .getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  /** As Outhire would have made it for a form shown a while ago. */
  private static String token() {
    byte[] chance = new byte[16];
    new java.security.SecureRandom().nextBytes(chance);
    byte[] whole =
        ByteBuffer.allocate(24)
            .putLong(System.currentTimeMillis() - LONG_AGO_MILLIS)
            .put(chance)
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }

  private String signature(String token) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      byte[] signed = mac.doFinal((token + "\n" + subject).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

package io.outhire.bench.world;

import io.outhire.bench.world.Company.Job;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * Somebody who applies through the public form.
 *
 * @param network the address that a proxy would name, one for each person
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody changes them, and nobody compares applicants.
public record Applicant(
    Company company,
    Job job,
    String name,
    String email,
    String fileName,
    byte[] resume,
    String network) {
  private static final String BOUNDARY = "----applicant-9f27c1b0d4";
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  /** The form as it was filled in; sending it again is sending the same form. */
  @SuppressWarnings("ArrayRecordComponent") // Likewise.
  public record FilledIn(String cookies, byte[] body) {}

  /** What came of sending. */
  public enum Answer {
    /** The application is received, Outhire says. */
    RECEIVED,
    /** Outhire shows the form again: something in it is wrong. */
    REFUSED,
    /** Outhire has a fault, or asks to wait. */
    FAULT
  }

  /** Opens the form and fills it in. */
  public FilledIn open(URI outhire, Duration within) throws IOException, InterruptedException {
    HttpResponse<String> page =
        HTTP.send(request(outhire, within).GET().build(), BodyHandlers.ofString());
    if (page.statusCode() != 200) {
      throw new IOException("the form was answered with " + page.statusCode());
    }
    FormElement form =
        Jsoup.parse(page.body(), request(outhire, within).build().uri().toString())
            .expectForm("form[enctype=multipart/form-data]");
    return new FilledIn(cookies(page), body(fields(form)));
  }

  private static String cookies(HttpResponse<String> page) {
    List<String> pairs =
        page.headers().allValues("Set-Cookie").stream()
            .map(line -> line.replaceFirst(";.*", ""))
            .toList();
    return String.join("; ", pairs);
  }

  private Map<String, String> fields(FormElement form) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Element needed : form.select("[required]")) {
      fields.put(needed.attr("name"), somethingFor(needed));
    }
    for (Element choice : form.select("input[type=radio], fieldset input[type=checkbox]")) {
      fields.putIfAbsent(choice.attr("name"), choice.val());
    }
    form.formData().stream()
        .filter(field -> !field.value().isEmpty())
        .forEach(field -> fields.put(field.key(), field.value()));
    fields.replace("phone", "+44 113 496 0100");
    fields.put("name", name);
    fields.put("email", email);
    fields.remove("resume");
    return fields;
  }

  private static String somethingFor(Element needed) {
    Element option = needed.selectFirst("option[value]:not([value=''])");
    if (option != null) {
      return option.val();
    }
    if (needed.attr("type").equals("url")) {
      return "https://portfolio.example/me";
    }
    boolean ticked = needed.attr("type").matches("checkbox|radio");
    return ticked && needed.hasAttr("value") ? needed.val() : ticked ? "on" : "Yes";
  }

  private byte[] body(Map<String, String> fields) {
    var body = new ByteArrayOutputStream();
    fields.forEach(
        (name, value) ->
            write(
                body,
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(BOUNDARY, name, value)));
    write(
        body,
        "--%s\r\nContent-Disposition: form-data; name=\"resume\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            .formatted(BOUNDARY, fileName));
    body.writeBytes(resume);
    write(body, "\r\n--" + BOUNDARY + "--\r\n");
    return body.toByteArray();
  }

  private static void write(ByteArrayOutputStream body, String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Sends the form.
   *
   * @throws IOException when no answer came: it may have been received or not
   */
  public Answer send(URI outhire, FilledIn form, Duration within)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request(outhire, within)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(form.body()));
    if (!form.cookies().isEmpty()) {
      request.header("Cookie", form.cookies());
    }
    HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
    String place = answer.headers().firstValue("Location").orElse("");
    if (answer.statusCode() == 303 && place.contains("/received")) {
      return Answer.RECEIVED;
    }
    if (List.of(400, 403, 422).contains(answer.statusCode())) {
      return Answer.REFUSED;
    }
    return Answer.FAULT;
  }

  private HttpRequest.Builder request(URI outhire, Duration within) {
    return HttpRequest.newBuilder(URI.create(outhire + company.applyPath(job)))
        .timeout(within)
        .header("X-Forwarded-For", network);
  }
}

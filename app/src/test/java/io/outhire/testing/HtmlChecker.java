package io.outhire.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;

/** The Nu HTML checker, which search engines' and browsers' makers share. */
public final class HtmlChecker {
  private static final int STACK = 64 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private HtmlChecker() {}

  /** Whether a page is HTML without an error, served as such. */
  public static void isCorrect(Page page) {
    assertThat(page.header("Content-Type")).as(page.path()).startsWith("text/html");
    assertThat(errors(page.bytes())).as(page.path()).isEmpty();
  }

  /** Each error with where it stands. */
  public static List<String> errors(byte[] html) {
    List<String> errors = new ArrayList<>();
    for (JsonNode message : messages(html)) {
      if (!message.path("type").asText().equals("info")) {
        errors.add(
            "%s: %s".formatted(message.path("message").asText(), message.path("extract").asText()));
      }
    }
    return errors;
  }

  /** The checker calls itself deeper than the usual stack of a thread goes. */
  private static JsonNode messages(byte[] html) {
    var answer = new CompletableFuture<JsonNode>();
    new Thread(null, () -> check(html, answer), "html-checker", STACK).start();
    return answer.join();
  }

  private static void check(byte[] html, CompletableFuture<JsonNode> answer) {
    var checker = new EmbeddedValidator();
    checker.setOutputFormat(OutputFormat.JSON);
    try {
      String found = checker.validate(new ByteArrayInputStream(html));
      answer.complete(JSON.readTree(found).path("messages"));
    } catch (Throwable unreadable) {
      answer.completeExceptionally(unreadable);
    }
  }
}

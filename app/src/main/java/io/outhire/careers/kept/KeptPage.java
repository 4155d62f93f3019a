package io.outhire.careers.kept;

import io.outhire.common.Slug;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page that can be sent as it is.
 *
 * @param team whose page it is
 * @param version of the team's pages, read before this one was made
 * @param template its address with names in place of what differs from page to page
 * @param tag stands in the ETag of every encoding of it
 * @param answers what to send in each encoding; text is kept packed only
 */
record KeptPage(
    Slug team,
    UUID version,
    String template,
    int status,
    String tag,
    Map<Encoding, Answer> answers) {
  private static final int NOT_MODIFIED = 304;
  private static final int OK = 200;

  /**
   * A body with all its headers.
   *
   * @param unchanged the headers for who has the body already
   */
  record Answer(SentHeaders headers, SentHeaders unchanged, Buffer body) {
    static Answer of(MultiMap headers, Buffer body) {
      return new Answer(SentHeaders.of(headers), SentHeaders.ofUnchanged(headers), body);
    }

    int weight() {
      return headers.weight() + unchanged.weight() + body.length();
    }
  }

  /** About as many bytes as it takes in memory. */
  int weight() {
    return answers.values().stream().mapToInt(Answer::weight).sum();
  }

  /**
   * Answers a request; on its event loop, without waiting for anything.
   *
   * @return false when the client had it already
   */
  boolean send(HttpServerRequest request) {
    Answer answer = answerFor(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
    HttpServerResponse response = request.response();
    if (status == OK && isKnownTo(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
      answer.unchanged().addTo(response.headers());
      response.setStatusCode(NOT_MODIFIED).end();
      return false;
    }
    answer.headers().addTo(response.headers());
    if (request.method().equals(HttpMethod.HEAD)) {
      response.setStatusCode(status).end();
    } else {
      response.setStatusCode(status).end(answer.body());
    }
    return true;
  }

  /** The packing of the answer that suits the client best. */
  Answer answerFor(@Nullable String acceptEncoding) {
    Answer answer =
        answers.get(Encoding.takenBy(acceptEncoding, answers.containsKey(Encoding.BROTLI)));
    return answer == null ? plain() : answer;
  }

  /** For the rare client that takes nothing packed. */
  private Answer plain() {
    Answer whole = answers.get(Encoding.IDENTITY);
    if (whole != null) {
      return whole;
    }
    Answer packed = answers.getOrDefault(Encoding.GZIP, answers.values().iterator().next());
    byte[] text = Packing.unpack(packed.body().getBytes());
    return Answer.of(
        AnswerHeaders.unpacked(packed.headers().asMap(), tag, text.length), Buffer.buffer(text));
  }

  /** Compared weakly, as RFC 9110 (13.1.2) asks: what counts is the content, not its packing. */
  private boolean isKnownTo(@Nullable String ifNoneMatch) {
    return ifNoneMatch != null && ifNoneMatch.contains(tag);
  }
}

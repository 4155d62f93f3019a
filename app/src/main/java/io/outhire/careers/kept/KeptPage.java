package io.outhire.careers.kept;

import io.outhire.common.Slug;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.EnumMap;
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
 * @param answers what to send in each encoding that was asked for; text is kept packed only
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
   * @param whole head and body
   * @param unchanged the headers for who has the body already
   * @param known the head for them
   */
  record Answer(SentHeaders headers, Wire whole, SentHeaders unchanged, Wire known) {
    static Answer of(int status, MultiMap headers, byte[] body) {
      SentHeaders sent = SentHeaders.of(headers);
      SentHeaders unchanged = SentHeaders.ofUnchanged(headers);
      return new Answer(
          sent,
          Wire.of(status, sent, body),
          unchanged,
          Wire.of(NOT_MODIFIED, unchanged, new byte[0]));
    }

    int weight() {
      return headers.weight() + whole.length() + unchanged.weight() + known.length();
    }
  }

  /** About as many bytes as it takes in memory. */
  int weight() {
    return answers.values().stream().mapToInt(Answer::weight).sum();
  }

  /** Answers a request; on its event loop, without waiting for anything. */
  void send(HttpServerRequest request) {
    Answer answer = answerFor(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
    HttpServerResponse response = request.response();
    if (isKnownTo(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
      answer.unchanged().addTo(response.headers());
      response.setStatusCode(NOT_MODIFIED).end();
      return;
    }
    answer.headers().addTo(response.headers());
    if (request.method().equals(HttpMethod.HEAD)) {
      response.setStatusCode(status).end();
    } else {
      response.setStatusCode(status).end(answer.whole().body());
    }
  }

  /** Whether it is there in the packing that suits the client best. */
  boolean isPackedFor(@Nullable String acceptEncoding) {
    Encoding wanted = Encoding.takenBy(acceptEncoding, Packing.knowsBrotli());
    return wanted == Encoding.IDENTITY
        || answers.containsKey(wanted)
        || answers.containsKey(Encoding.IDENTITY);
  }

  /** This page, also in the packing that suits the client best. */
  KeptPage packedFor(@Nullable String acceptEncoding) {
    Encoding wanted = Encoding.takenBy(acceptEncoding, Packing.knowsBrotli());
    Answer plain = plain();
    byte[] body = Packing.pack(wanted, plain.whole().bodyBytes());
    MultiMap headers = AnswerHeaders.of(plain.headers().asMap(), tag, wanted, body.length);
    Map<Encoding, Answer> more = new EnumMap<>(answers);
    more.put(wanted, Answer.of(status, headers, body));
    return new KeptPage(team, version, template, status, tag, Map.copyOf(more));
  }

  /** The packing of the answer that suits the client best, or else none at all. */
  Answer answerFor(@Nullable String acceptEncoding) {
    Answer answer = answers.get(Encoding.takenBy(acceptEncoding, Packing.knowsBrotli()));
    return answer == null ? plain() : answer;
  }

  /** For the rare client that takes nothing packed. */
  private Answer plain() {
    Answer whole = answers.get(Encoding.IDENTITY);
    if (whole != null) {
      return whole;
    }
    Map.Entry<Encoding, Answer> any = answers.entrySet().iterator().next();
    byte[] text = Packing.unpack(any.getKey(), any.getValue().whole().bodyBytes());
    MultiMap headers = any.getValue().headers().asMap();
    return Answer.of(status, AnswerHeaders.unpacked(headers, tag, text.length), text);
  }

  /** Compared weakly, as RFC 9110 (13.1.2) asks: what counts is the content, not its packing. */
  boolean isKnownTo(@Nullable String ifNoneMatch) {
    return status == OK && ifNoneMatch != null && ifNoneMatch.contains(tag);
  }
}

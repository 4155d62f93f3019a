package io.outhire.careers.kept;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The short way to kept pages, on a connection whose other end of the pipeline is slow. */
class ShortWayTest {
  private static final String PAGE = "GET /page HTTP/1.1\r\n\r\n";
  private static final String FORM = "GET /form HTTP/1.1\r\n\r\n";

  private final Framework framework = new Framework();
  private final Wire page =
      Wire.of(200, SentHeaders.of(MultiMap.caseInsensitiveMultiMap().add("a", "b")), bytes("page"));
  private EmbeddedChannel connection = new EmbeddedChannel();
  private ShortWay way = new ShortWay((uri, headers) -> null, contextOf(connection));

  /** Answers when it is told to, and keeps what it was asked. */
  private static final class Framework extends ChannelInboundHandlerAdapter {
    private final Deque<HttpRequest> asked = new ArrayDeque<>();

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (message instanceof HttpRequest request) {
        asked.add(request);
      }
    }
  }

  private static ChannelHandlerContext contextOf(EmbeddedChannel channel) {
    channel.pipeline().addLast("any", new ChannelInboundHandlerAdapter());
    return channel.pipeline().context("any");
  }

  @BeforeEach
  void connect() {
    connection = new EmbeddedChannel();
    connection.pipeline().addLast(new HttpRequestDecoder());
    connection.pipeline().addLast("encoder", new HttpResponseEncoder());
    way = new ShortWay(this::find, connection.pipeline().context("encoder"));
    connection.pipeline().addLast(way);
    connection.pipeline().addLast(framework);
  }

  private Wire find(String uri, HttpHeaders headers) {
    return uri.equals("/page") ? page : null;
  }

  @Test
  void untilItIsKnownThatNothingIsOwedTheFrameworkAnswers() {
    send(PAGE);
    assertThat(framework.asked).hasSize(1);
    assertThat(sent()).isEmpty();
    send(PAGE);
    way.begin(framework.asked.getFirst().headers());
    answerFirst("one");
    answerFirst("two");
    send(PAGE);
    assertThat(framework.asked).as("the turn was not that of the last one seen").hasSize(1);
  }

  @Test
  void whenNothingIsOwedAPageIsSentInOnePieceAndTheFrameworkHearsNothing() {
    begin();
    send(PAGE + PAGE);
    assertThat(sent()).isEqualTo("HTTP/1.1 200 OK\r\na: b\r\n\r\npage".repeat(2));
    assertThat(framework.asked).isEmpty();
  }

  @Test
  void answersGoOutInTheOrderOfTheirRequests() {
    begin();
    send(PAGE + FORM + PAGE);
    assertThat(sent()).as("the form comes first").endsWith("page");
    assertThat(framework.asked).hasSize(2);
    answerFirst("form");
    send(PAGE);
    assertThat(framework.asked).as("one is still owed").hasSize(2);
    answerFirst("second");
    answerFirst("third");
    assertThat(sent()).contains("form").contains("second").contains("third").doesNotContain("page");
    send(PAGE);
    assertThat(sent()).endsWith("page");
  }

  @Test
  void anInterimAnswerIsNoAnswer() {
    begin();
    send("POST /form HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n");
    answer(HttpResponseStatus.CONTINUE, "");
    send("body");
    send(PAGE);
    assertThat(framework.asked).hasSize(2);
  }

  @Test
  void whateverIsNotSimpleGoesToTheFramework() {
    begin();
    for (String asked :
        new String[] {
          "HEAD /page HTTP/1.1\r\n\r\n",
          "GET /page HTTP/1.0\r\n\r\n",
          "GET /page HTTP/1.1\r\nConnection: close\r\n\r\n",
          "GET /page HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n",
          "GET /page HTTP/1.1\r\nUpgrade: h2c\r\n\r\n",
          "GET /page HTTP/1.1\r\nExpect: 100-continue\r\n\r\n",
          "GET /page HTTP/1.1\r\nContent-Length: 1\r\n\r\nx",
          "GET /page HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
        }) {
      send(asked);
      assertThat(framework.asked).as(asked).hasSize(1);
      answerFirst("well");
    }
    sent();
    send("GET /page HTTP/1.1\r\nConnection: Keep-Alive\r\n\r\n");
    assertThat(framework.asked).isEmpty();
    assertThat(sent()).endsWith("page");
  }

  @Test
  void whoDoesNotReadIsLeftToTheFramework() {
    begin();
    connection.unsafe().outboundBuffer().setUserDefinedWritability(1, false);
    send(PAGE);
    assertThat(framework.asked).hasSize(1);
  }

  private void begin() {
    send(FORM);
    way.begin(framework.asked.getLast().headers());
    answerFirst("first");
    sent();
  }

  private void send(String request) {
    connection.writeInbound(Unpooled.wrappedBuffer(bytes(request)));
  }

  private void answerFirst(String body) {
    framework.asked.removeFirst();
    answer(HttpResponseStatus.OK, body);
  }

  private void answer(HttpResponseStatus status, String body) {
    connection.writeOutbound(
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(bytes(body))));
  }

  private String sent() {
    var all = new StringBuilder();
    for (ByteBuf piece = connection.readOutbound();
        piece != null;
        piece = connection.readOutbound()) {
      all.append(piece.toString(StandardCharsets.UTF_8));
    }
    return all.toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

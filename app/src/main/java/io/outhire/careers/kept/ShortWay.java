package io.outhire.careers.kept;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers with kept pages where requests come off the wire, before the framework makes anything of
 * them; one for each connection of HTTP/1.1. Whatever is not as simple as can be goes on to the
 * framework, and so does all that comes while the framework still owes an answer, because answers
 * go out in the order of their requests (RFC 9112, 9.3.2).
 *
 * <p>It joins a connection when a page was sent on it, and begins to answer with the next request
 * that it has seen pass by and of which the framework owes nothing earlier any more.
 */
final class ShortWay extends ChannelDuplexHandler {
  private static final String ENCODER = "httpEncoder";
  private static final int UNKNOWN = -1;

  /** Where one of these is said, the framework knows what to do. */
  private static final List<CharSequence> NOT_SIMPLE =
      List.of(
          HttpHeaderNames.CONTENT_LENGTH,
          HttpHeaderNames.TRANSFER_ENCODING,
          HttpHeaderNames.EXPECT,
          HttpHeaderNames.UPGRADE);

  private final Source source;

  /** What is written here goes out as it is. */
  private final ChannelHandlerContext encoder;

  private @Nullable HttpHeaders passedLast;
  private int owed = UNKNOWN;
  private boolean ours;
  private boolean passedOn;
  private boolean written;

  ShortWay(Source source, ChannelHandlerContext encoder) {
    this.source = source;
    this.encoder = encoder;
  }

  /** Where answers are that need no question to anybody. */
  @FunctionalInterface
  interface Source {
    /**
     * Finds the answer to a GET.
     *
     * @param uri path and query as they were asked for, not decoded
     */
    @Nullable Wire find(String uri, HttpHeaders asked);
  }

  /** Joins the connection of a request that is being answered with a kept page, or begins there. */
  static void open(HttpServerRequest request, Source source) {
    if (!(request.connection() instanceof ConnectionBase connection)) {
      return;
    }
    ChannelPipeline pipeline = connection.channel().pipeline();
    @Nullable ShortWay there = pipeline.get(ShortWay.class);
    @Nullable ChannelHandlerContext encoder = pipeline.context(ENCODER);
    if (there != null) {
      there.begin(request.headers());
    } else if (encoder != null) {
      pipeline.addAfter(ENCODER, ShortWay.class.getName(), new ShortWay(source, encoder));
    }
  }

  /**
   * Begins to answer, if nothing else came after this request: the framework answers one after the
   * other, so whose turn it is has none before it.
   *
   * @param headers of the request whose turn it is, the very ones that passed by here
   */
  @SuppressWarnings("ReferenceEquality") // two requests may well have equal headers
  void begin(Object headers) {
    if (owed == UNKNOWN && headers == passedLast) {
      owed = 1;
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request) {
      ours = owed == 0 && context.channel().isWritable() && answer(request);
      if (ours) {
        return;
      }
      passedLast = request.headers();
      owed += owed == UNKNOWN ? 0 : 1;
    } else if (ours) {
      ReferenceCountUtil.release(message);
      return;
    }
    passedOn = true;
    context.fireChannelRead(message);
  }

  private boolean answer(HttpRequest request) {
    if (!isSimple(request)) {
      return false;
    }
    @Nullable Wire found = source.find(request.uri(), request.headers());
    if (found == null) {
      return false;
    }
    var _ = encoder.write(found.whole(), encoder.voidPromise());
    written = true;
    return true;
  }

  private static boolean isSimple(HttpRequest request) {
    HttpHeaders headers = request.headers();
    String connection = headers.get(HttpHeaderNames.CONNECTION);
    return request.decoderResult().isSuccess()
        && request.method().equals(HttpMethod.GET)
        && request.protocolVersion().equals(HttpVersion.HTTP_1_1)
        && (connection == null || HttpHeaderValues.KEEP_ALIVE.contentEqualsIgnoreCase(connection))
        && NOT_SIMPLE.stream().noneMatch(headers::contains);
  }

  /** Those behind heard nothing of what was ours; the one that counts idle time has to. */
  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    if (written) {
      written = false;
      context.flush();
      @Nullable IdleStateHandler idle = context.pipeline().get(IdleStateHandler.class);
      if (idle != null) {
        idle.resetReadTimeout();
      }
    }
    if (passedOn) {
      passedOn = false;
      context.fireChannelReadComplete();
    }
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    boolean preliminary =
        message instanceof HttpResponse response
            && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    if (message instanceof LastHttpContent && !preliminary && owed > 0) {
      owed--;
    }
    var _ = context.write(message, promise);
  }
}

package io.outhire.careers.kept;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An answer as it goes over the wire: head and body in one piece. It lies in the heap, where the
 * collector frees it as soon as no page holds it: outside, what pages of a large set held would be
 * freed by a full collection only, and memory would be bounded by that.
 */
final class Wire {
  private final ByteBuf bytes;
  private final int bodyAt;

  private Wire(ByteBuf bytes, int bodyAt) {
    this.bytes = Unpooled.unreleasableBuffer(bytes);
    this.bodyAt = bodyAt;
  }

  static Wire of(int status, SentHeaders headers, byte[] body) {
    byte[] head =
        "HTTP/1.1 %s\r\n%s\r\n"
            .formatted(HttpResponseStatus.valueOf(status), headers.written())
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return new Wire(Unpooled.wrappedBuffer(all), head.length);
  }

  /** All of it; each caller reads it by itself, on whatever thread. */
  ByteBuf whole() {
    return bytes.duplicate();
  }

  /** The body alone, for who writes the head by himself. */
  Buffer body() {
    return BufferImpl.buffer(bytes.slice(bodyAt, length() - bodyAt));
  }

  /** The body, copied. */
  byte[] bodyBytes() {
    byte[] copy = new byte[length() - bodyAt];
    bytes.getBytes(bodyAt, copy);
    return copy;
  }

  int length() {
    return bytes.readableBytes();
  }

  int bodyLength() {
    return length() - bodyAt;
  }
}

package io.outhire.leveremulator.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Bytes from a client, line by line or by count, never more than agreed. */
final class Incoming {
  private final InputStream in;

  Incoming(InputStream in) {
    this.in = in;
  }

  /** The next byte; -1 at the end. */
  int next() throws IOException {
    return in.read();
  }

  /**
   * The rest of the line that begins with that byte, without its end.
   *
   * @param status what to answer when it is longer than {@code most} bytes
   */
  String line(int first, int most, int status) throws IOException, Malformed {
    var line = new ByteArrayOutputStream(80);
    for (int read = first; read != '\n'; read = in.read()) {
      if (read < 0) {
        throw new Malformed(400, "The request breaks off");
      }
      if (line.size() >= most) {
        throw new Malformed(status, "The request's head is too large");
      }
      line.write(read);
    }
    String text = line.toString(StandardCharsets.UTF_8);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  /** Exactly that many bytes. */
  byte[] bytes(int count) throws IOException, Malformed {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new Malformed(400, "The request breaks off");
    }
    return bytes;
  }

  /** Reads on without looking, so that the client comes to read our refusal. */
  void drain(long most) throws IOException {
    byte[] portion = new byte[8192];
    for (long left = most; left > 0; ) {
      int read = in.read(portion);
      if (read < 0) {
        return;
      }
      left -= read;
    }
  }
}

package io.outhire.leveremulator.wire;

import io.outhire.leveremulator.http.Bytes;
import io.outhire.leveremulator.http.Request;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** One connection: requests and answers in turn, until one side has had enough. */
final class Connection {
  /** Lever names 30 MB for files; a little above, so that a client may err. */
  private static final int LARGEST_BODY = 40 * 1024 * 1024;

  private static final int LONGEST_SILENCE_MILLIS = 60_000;
  private static final long MOST_TO_DRAIN = 200L * 1024 * 1024;

  private final Socket socket;
  private final Handler handler;
  private final InstantSource clock;
  private final Incoming in;
  private final OutputStream out;

  Connection(Socket socket, Handler handler, InstantSource clock) throws IOException {
    this.socket = socket;
    this.handler = handler;
    this.clock = clock;
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(LONGEST_SILENCE_MILLIS);
    in = new Incoming(new BufferedInputStream(socket.getInputStream(), 16 * 1024));
    out = new BufferedOutputStream(socket.getOutputStream(), 16 * 1024);
  }

  void converse() throws IOException {
    var reader = new RequestReader(in, this::goOn, LARGEST_BODY);
    try {
      boolean more = true;
      while (more) {
        Optional<RequestReader.Read> read = reader.next();
        more = read.isPresent() && serve(read.get());
      }
    } catch (Malformed malformed) {
      refuse(malformed);
    } catch (SocketTimeoutException silent) {
      // Somebody began to send, but too slowly to be waited for.
      refuse(new Malformed(408, "File took too long to upload."));
    }
  }

  private boolean serve(RequestReader.Read read) throws IOException {
    var exchange = new Exchange(read.request(), out, clock, read.last());
    handler.handle(exchange);
    return exchange.goesOn();
  }

  private void goOn() {
    try {
      out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      out.flush();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Says what is wrong; what is still coming is read, or the client would never see it. */
  private void refuse(Malformed malformed) throws IOException {
    var unknown = new Request("GET", "/", "", Map.of(), Bytes.utf8(""));
    new Exchange(unknown, out, clock, true).answer(handler.refuse(malformed));
    socket.shutdownOutput();
    socket.setSoTimeout(2_000);
    in.drain(MOST_TO_DRAIN);
  }
}

package io.outhire.integrations.lever;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;

/** A server that plays a script on the bare socket, one line of it for each request. */
final class Wire implements AutoCloseable {
  private final ServerSocket server;
  private final Queue<Act> script = new ArrayDeque<>();
  private final List<String> heard = new ArrayList<>();

  Wire(Act... acts) throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    script.addAll(Arrays.asList(acts));
    Thread.ofVirtual().start(this::serve);
  }

  /** What happens to one connection. */
  interface Act {
    void play(Socket socket, Wire wire) throws IOException;
  }

  /** Reads the request and answers; the body is JSON. */
  static Act answer(int status, String json, String... headers) {
    return (socket, wire) -> {
      wire.hear(socket.getInputStream());
      byte[] body = json.getBytes(UTF_8);
      String head =
          "HTTP/1.1 %d Word\r\nConnection: close\r\nContent-Type: application/json\r\n%sContent-Length: %d\r\n\r\n"
              .formatted(status, lines(headers), body.length);
      socket.getOutputStream().write(head.getBytes(ISO_8859_1));
      socket.getOutputStream().write(body);
      socket.getOutputStream().flush();
    };
  }

  private static String lines(String... headers) {
    return String.join("", Arrays.stream(headers).map(line -> line + "\r\n").toList());
  }

  /** Reads the request and resets the connection. */
  static Act resetAfterReading() {
    return (socket, wire) -> {
      wire.hear(socket.getInputStream());
      socket.setSoLinger(true, 0);
    };
  }

  /** Reads the head alone and resets the connection while the body is on its way. */
  static Act resetInTheBody() {
    return (socket, wire) -> {
      socket.getInputStream().readNBytes(600);
      socket.setSoLinger(true, 0);
    };
  }

  /** Reads the request and closes in the middle of the answer. */
  static Act halfAnAnswer() {
    return (socket, wire) -> {
      wire.hear(socket.getInputStream());
      socket
          .getOutputStream()
          .write("HTTP/1.1 201 Created\r\nContent-Length: 900\r\n\r\n{\"da".getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
    };
  }

  /** Reads the request and says nothing until the caller gives up. */
  static Act silence() {
    return (socket, wire) -> {
      wire.hear(socket.getInputStream());
      var _ = socket.getInputStream().read();
    };
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  /** Every request that was read in full: head and body as they were sent. */
  List<String> heard() {
    synchronized (heard) {
      return List.copyOf(heard);
    }
  }

  private void hear(InputStream in) throws IOException {
    var head = new ByteArrayOutputStream();
    while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
      int read = in.read();
      if (read < 0) {
        return;
      }
      head.write(read);
    }
    String text = head.toString(ISO_8859_1);
    byte[] body = in.readNBytes(length(text));
    synchronized (heard) {
      heard.add(text + new String(body, UTF_8));
    }
  }

  private static int length(String head) {
    return head.lines()
        .map(line -> line.toLowerCase(Locale.ROOT))
        .filter(line -> line.startsWith("content-length:"))
        .map(line -> Integer.parseInt(line.substring(15).strip()))
        .findFirst()
        .orElse(0);
  }

  private void serve() {
    while (!script.isEmpty()) {
      try (Socket socket = server.accept()) {
        script.remove().play(socket, this);
      } catch (SocketException closed) {
        if (server.isClosed()) {
          return;
        }
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}

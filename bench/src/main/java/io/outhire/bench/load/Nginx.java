package io.outhire.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** nginx with one worker, serving files that were packed before: the yardstick of static pages. */
public final class Nginx implements AutoCloseable {
  private final Process process;
  private final URI base;

  private Nginx(Process process, URI base) {
    this.process = process;
    this.base = base;
  }

  /** Serves what is in this folder. */
  public static Nginx serve(Path folder) throws IOException, InterruptedException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    Path configuration = folder.resolve("nginx.conf");
    Files.writeString(configuration, configuration(folder, port));
    Process process =
        new ProcessBuilder(
                Cores.measured(List.of("/usr/sbin/nginx", "-c", configuration.toString())))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("nginx.log").toFile())
            .start();
    await(port);
    return new Nginx(process, URI.create("http://127.0.0.1:" + port));
  }

  private static String configuration(Path folder, int port) {
    return """
      worker_processes 1;
      daemon off;
      pid %1$s/nginx.pid;
      error_log %1$s/error.log;
      events { worker_connections 1024; }
      http {
        access_log off;
        sendfile on;
        tcp_nopush on;
        keepalive_requests 100000000;
        open_file_cache max=2000;
        types { text/html html; }
        server {
          listen 127.0.0.1:%2$d;
          root %1$s;
          location / { gzip_static on; }
        }
      }
      """
        .formatted(folder, port);
  }

  private static void await(int port) throws IOException {
    for (int tries = 0; tries < 200; tries++) {
      try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
      } catch (IOException notYet) {
        LockSupport.parkNanos(50_000_000);
      }
    }
    throw new IOException("nginx did not start");
  }

  /** Where a file is. */
  public URI at(String path) {
    return URI.create(base + path);
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}

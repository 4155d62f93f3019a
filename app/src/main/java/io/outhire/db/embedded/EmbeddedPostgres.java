package io.outhire.db.embedded;

import static io.outhire.db.embedded.EmbeddedPostgresException.Reason.FAILED;

import io.outhire.db.DatabaseAddress;
import io.outhire.db.DatabaseAddress.Login;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;

/** A running PostgreSQL of our own; see the package's text and ADR 2. */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);

  private final DirectoryLock lock;
  private final Watched server;
  private final DatabaseAddress address;

  private EmbeddedPostgres(DirectoryLock lock, Watched server, DatabaseAddress address) {
    this.lock = lock;
    this.server = server;
    this.address = address;
  }

  /**
   * Starts the server on this data directory; the first time it is unpacked and set up before.
   * Returns when it takes connections. If it ends by itself later, it is brought back at the same
   * address.
   *
   * @throws EmbeddedPostgresException with a one-line message that a person can act on
   */
  public static EmbeddedPostgres start(EmbeddedPostgresSettings settings) {
    var home = settings.dataDirectory();
    try {
      var user = ServerUser.forCluster(cluster(home));
      OwnFiles.createReadableDirectories(home);
      user.requirePassage(home);
      var lock = DirectoryLock.take(home);
      try {
        return new Start(settings, user, lock).run();
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new EmbeddedPostgresException(
          FAILED, "The embedded PostgreSQL cannot use " + home + ": " + e, e);
    }
  }

  /**
   * Where the server is that another process of ours runs on this data directory now; empty when
   * none does.
   *
   * @throws EmbeddedPostgresException when that cannot be found out
   */
  public static Optional<DatabaseAddress> running(Path dataDirectory) {
    try {
      return RunningServer.at(dataDirectory.toAbsolutePath().normalize());
    } catch (IOException e) {
      throw new EmbeddedPostgresException(
          FAILED, "The embedded PostgreSQL of " + dataDirectory + " cannot be found: " + e, e);
    }
  }

  private static Path cluster(Path home) {
    return home.resolve("pgdata");
  }

  /** Where the database is; the same for as long as the server runs. */
  public DatabaseAddress address() {
    return address;
  }

  /** Process id of the server; another one after it had to be brought back. */
  public long pid() {
    return server.postmaster().pid();
  }

  /** Stops the server: open transactions are rolled back. Returns when it has ended. */
  @Override
  public void close() {
    try (lock) {
      server.stop();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One start, with the lock held. */
  private record Start(EmbeddedPostgresSettings settings, ServerUser user, DirectoryLock lock) {

    EmbeddedPostgres run() throws IOException {
      var home = settings.dataDirectory();
      Cluster.requireVersion(cluster(home));
      var binaries = Binaries.in(settings.binariesDirectory(), Archive.ofThisMachine());
      user.requirePassage(binaries.folder());
      new Residents(cluster(home)).stop();
      var logs = new ServerLog(home.resolve("logs"));
      prepare(logs);
      var cluster = new Cluster(cluster(home), binaries, user);
      var passwords = passwords(cluster);
      ServerConfiguration.writeInto(cluster.directory(), user);
      return launch(cluster, logs, passwords);
    }

    private void prepare(ServerLog logs) throws IOException {
      if (!Files.exists(logs.directory())) {
        OwnFiles.createPrivateDirectory(logs.directory());
      }
      user.own(logs.directory());
    }

    private Passwords passwords(Cluster cluster) throws IOException {
      var home = settings.dataDirectory();
      if (!Files.exists(cluster.directory())) {
        LOG.infof("Setting up a new database in %s.", home);
        var passwords = Passwords.create(home);
        cluster.create(passwords);
        return passwords;
      }
      if (!Passwords.areKeptIn(home)) {
        LOG.warnf("The passwords in %s are gone; setting new ones.", home);
        var passwords = Passwords.create(home);
        cluster.changePasswords(passwords);
        return passwords;
      }
      return Passwords.read(home);
    }

    private EmbeddedPostgres launch(Cluster cluster, ServerLog logs, Passwords passwords)
        throws IOException {
      var launching = new Launching(cluster, logs);
      var postmaster = launching.launch(KeptPort.in(settings.dataDirectory())::choose);
      LOG.infof(
          "PostgreSQL runs on port %d, data in %s.", postmaster.port(), settings.dataDirectory());
      var server = new Watched(launching, postmaster);
      server.watch();
      return new EmbeddedPostgres(lock, server, address(postmaster.port(), passwords));
    }

    private static DatabaseAddress address(int port, Passwords passwords) {
      return new DatabaseAddress(
          "jdbc:postgresql://127.0.0.1:" + port + "/" + Roles.DATABASE,
          new Login(Roles.OWNER, passwords.owner()),
          new Login(Roles.APP, passwords.app()));
    }
  }
}

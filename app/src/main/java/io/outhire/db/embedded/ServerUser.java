package io.outhire.db.embedded;

import static io.outhire.db.embedded.EmbeddedPostgresException.Reason.NOT_ALLOWED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The account that PostgreSQL runs as. It refuses to run as root, so root hands it to an ordinary
 * account; everybody else runs it as himself.
 *
 * @param name name for messages
 * @param drop whether this process is root and has to change to that account
 */
record ServerUser(String name, int uid, int gid, boolean drop) {
  private static final int ROOT = 0;
  private static final Path SELF = Path.of("/proc/self");
  private static final Path ACCOUNTS = Path.of("/etc/passwd");
  private static final List<String> PREFERRED = List.of("outhire", "postgres", "nobody");
  private static final List<Path> TOOLS =
      List.of(Path.of("/usr/bin"), Path.of("/bin"), Path.of("/usr/sbin"), Path.of("/sbin"));

  /** The account for this cluster: whoever owns it already, else the one that fits. */
  static ServerUser forCluster(Path cluster) throws IOException {
    var own = owner(SELF);
    if (own.uid != ROOT) {
      return own.requireKnown().requireOwnerOf(cluster);
    }
    var existing = Files.exists(cluster) ? owner(cluster) : own;
    return existing.uid == ROOT ? preferred() : existing.requireKnown().dropped();
  }

  private static ServerUser owner(Path path) throws IOException {
    return new ServerUser(Files.getOwner(path).getName(), id(path, "uid"), id(path, "gid"), false);
  }

  private static int id(Path path, String kind) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:" + kind);
  }

  /** An account without a name: PostgreSQL looks itself up and gives up when it finds nothing. */
  private ServerUser requireKnown() {
    if (name.equals(Integer.toString(uid))) {
      throw new EmbeddedPostgresException(
          NOT_ALLOWED,
          "User id %d has no entry in /etc/passwd and PostgreSQL refuses to run without one; add the account or set OUTHIRE_DATABASE_URL."
              .formatted(uid));
    }
    return this;
  }

  private ServerUser requireOwnerOf(Path cluster) throws IOException {
    if (Files.exists(cluster) && owner(cluster).uid != uid) {
      throw new EmbeddedPostgresException(
          NOT_ALLOWED,
          "The data in %s belongs to user %s; start Outhire as that user or as root."
              .formatted(cluster, owner(cluster).name));
    }
    return this;
  }

  private ServerUser dropped() {
    return new ServerUser(name, uid, gid, true);
  }

  private static ServerUser preferred() throws IOException {
    var accounts = Files.readAllLines(ACCOUNTS).stream().map(line -> line.split(":", -1)).toList();
    for (var wanted : PREFERRED) {
      for (var account : accounts) {
        if (account[0].equals(wanted)) {
          return new ServerUser(
              wanted, Integer.parseInt(account[2]), Integer.parseInt(account[3]), true);
        }
      }
    }
    throw new EmbeddedPostgresException(
        NOT_ALLOWED, "PostgreSQL refuses to run as root; create an account named outhire.");
  }

  /** Runs the command as this account until it ends. */
  List<String> command(List<String> command) {
    return prefixed(List.of(), command);
  }

  /**
   * Runs the command as this account, apart from the terminal's Ctrl-C, and interrupts it when the
   * thread that started it ends: a killed JVM takes its PostgreSQL down.
   */
  List<String> boundCommand(List<String> command) {
    return prefixed(List.of("--pdeathsig", "INT"), command);
  }

  private List<String> prefixed(List<String> options, List<String> command) {
    var setpriv = tool("setpriv");
    if (setpriv.isEmpty() && drop) {
      throw new EmbeddedPostgresException(
          NOT_ALLOWED,
          "PostgreSQL refuses to run as root and setpriv (package util-linux) is missing; install it or start Outhire as an ordinary user.");
    }
    var whole = new ArrayList<String>();
    if (!options.isEmpty()) {
      whole.addAll(tool("setsid"));
    }
    if (!setpriv.isEmpty() && (drop || !options.isEmpty())) {
      whole.addAll(setpriv);
      whole.addAll(options);
      whole.add("--no-new-privs");
      if (drop) {
        whole.addAll(List.of("--reuid=" + uid, "--regid=" + gid, "--clear-groups"));
      }
      whole.add("--");
    }
    whole.addAll(command);
    return List.copyOf(whole);
  }

  private static List<String> tool(String name) {
    return TOOLS.stream()
        .map(directory -> directory.resolve(name))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .limit(1)
        .toList();
  }

  /** Hands a file or directory, without what is in it, to this account. */
  void own(Path path) throws IOException {
    if (drop) {
      Files.setAttribute(path, "unix:uid", uid);
      Files.setAttribute(path, "unix:gid", gid);
    }
  }

  /** Makes sure that this account can reach what is inside of the directory. */
  void requirePassage(Path directory) throws IOException {
    if (!drop) {
      return;
    }
    for (var step = directory.toRealPath(); step != null; step = step.getParent()) {
      if (!mayEnter(step)) {
        throw new EmbeddedPostgresException(
            NOT_ALLOWED,
            "PostgreSQL runs as user %s, who may not enter %s; choose a directory outside of it, such as /var/lib/outhire, or start Outhire as an ordinary user."
                .formatted(name, step));
      }
    }
  }

  private boolean mayEnter(Path directory) throws IOException {
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(directory);
    if (id(directory, "uid") == uid) {
      return permissions.contains(PosixFilePermission.OWNER_EXECUTE);
    }
    return permissions.contains(
        id(directory, "gid") == gid
            ? PosixFilePermission.GROUP_EXECUTE
            : PosixFilePermission.OTHERS_EXECUTE);
  }
}

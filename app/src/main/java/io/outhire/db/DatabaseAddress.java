package io.outhire.db;

/**
 * Where a PostgreSQL database is and the two roles that use it; the same for the embedded server
 * and for one that somebody else runs.
 *
 * @param jdbcUrl a {@code jdbc:postgresql:} URL without user or password
 * @param owner owns the tables and runs the migrations
 * @param app used by the pool; bound by row-level security
 */
public record DatabaseAddress(String jdbcUrl, Login owner, Login app) {

  /**
   * A role and its password.
   *
   * @param user name of the role
   * @param password its password, empty where the server asks for none
   */
  public record Login(String user, String password) {
    /** Only the name: a password must not reach a log by way of a record's text. */
    @Override
    public String toString() {
      return "Login[" + user + "]";
    }
  }

  /** Without passwords, and without the URL's parameters because a password may be among them. */
  @Override
  public String toString() {
    var end = jdbcUrl.indexOf('?');
    var shown = end < 0 ? jdbcUrl : jdbcUrl.substring(0, end);
    return "DatabaseAddress[" + shown + ", " + owner + ", " + app + "]";
  }
}

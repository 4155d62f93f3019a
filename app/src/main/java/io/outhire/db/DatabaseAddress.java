package io.outhire.db;

/**
 * A PostgreSQL database and the two roles that Outhire needs in it.
 *
 * @param jdbcUrl {@code jdbc:postgresql://…}, without log-in
 * @param owner the role that owns the tables and runs migrations
 * @param app the role that everything else logs in as; bound by row-level security, so neither a
 *     superuser nor one with {@code BYPASSRLS}
 */
public record DatabaseAddress(String jdbcUrl, Login owner, Login app) {

  /** A role and its password, which its text form does not tell. */
  public record Login(String user, String password) {
    @Override
    public String toString() {
      return user;
    }
  }
}

package io.outhire.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Makes a PostgreSQL of the operator's ready for Outhire, or says why it cannot serve. */
public final class OwnDatabase {
  private static final int OLDEST_MAJOR = 15;

  private OwnDatabase() {}

  /**
   * Checks version and roles and grants the app's role what it needs. Doing it again changes
   * nothing.
   *
   * @throws DatabaseUnusableException with a message an operator can act on
   */
  public static void prepare(DatabaseAddress address) {
    try (Connection asOwner = connect(address, address.owner())) {
      refuseAnOld(asOwner);
      refuseUnboundRole(asOwner, address.app().user());
      AppPrivileges.grant(asOwner, address.app().user());
      connect(address, address.app()).close();
    } catch (SQLException failed) {
      throw new DatabaseUnusableException(
          "The database of OUTHIRE_DATABASE_URL cannot be used: " + failed.getMessage(), failed);
    }
  }

  private static Connection connect(DatabaseAddress address, DatabaseAddress.Login login)
      throws SQLException {
    return DriverManager.getConnection(address.jdbcUrl(), login.user(), login.password());
  }

  private static void refuseAnOld(Connection connection) throws SQLException {
    int major = connection.getMetaData().getDatabaseMajorVersion();
    if (major < OLDEST_MAJOR) {
      throw new DatabaseUnusableException(
          "OUTHIRE_DATABASE_URL leads to PostgreSQL %d; Outhire needs %d or newer."
              .formatted(major, OLDEST_MAJOR));
    }
  }

  /** Row-level security binds neither superusers nor those who may bypass it. */
  private static void refuseUnboundRole(Connection connection, String role) throws SQLException {
    String bound = "select 1 from pg_roles where rolname = ? and not rolsuper and not rolbypassrls";
    try (var statement = connection.prepareStatement(bound)) {
      statement.setString(1, role);
      try (var found = statement.executeQuery()) {
        if (!found.next()) {
          throw new DatabaseUnusableException(
              ("The role %s of OUTHIRE_DATABASE_APP is missing, a superuser or has BYPASSRLS, so it"
                      + " is not bound by row-level security: give Outhire an ordinary role.")
                  .formatted(role));
        }
      }
    }
  }
}

package io.outhire.db.embedded;

/**
 * The names inside the embedded server. Its superuser has no password and no way in over the
 * network: it works only through the single-user mode, while the server is set up.
 */
final class Roles {
  static final String DATABASE = "outhire";
  static final String OWNER = "outhire_owner";
  static final String APP = "outhire_app";
  static final String SUPERUSER = "postgres";

  private Roles() {}
}

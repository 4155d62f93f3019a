package io.outhire.db;

import io.outhire.db.DatabaseAddress.Login;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A fresh database with all tables, as the role bound by row-level security sees it. */
public final class MigratedDatabase {
  private MigratedDatabase() {}

  /** Empty but for its tables. */
  public static Database fresh() {
    DatabaseAddress address = TestDatabase.fresh();
    Flyway.configure()
        .dataSource(source(address, address.owner()))
        .locations("classpath:db/migration")
        .outOfOrder(true)
        .load()
        .migrate();
    return new Database(source(address, address.app()));
  }

  private static DataSource source(DatabaseAddress address, Login login) {
    var source = new PGSimpleDataSource();
    source.setUrl(address.jdbcUrl());
    source.setUser(login.user());
    source.setPassword(login.password());
    return source;
  }
}

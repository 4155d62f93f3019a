package io.outhire.db;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.outhire.db.DatabaseAddress.Login;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A fresh database with all tables, as the role bound by row-level security sees it. */
public final class MigratedDatabase {
  private static final Duration IDLE = Duration.ofSeconds(2);

  private MigratedDatabase() {}

  /** Empty but for its tables; behind a small pool, because logging in is slow. */
  public static Database fresh() {
    return at(TestDatabase.fresh());
  }

  /** The database there, migrated first where that is not done. */
  public static Database at(DatabaseAddress address) {
    Flyway.configure()
        .dataSource(single(address, address.owner()))
        .locations("classpath:db/migration")
        .outOfOrder(true)
        .load()
        .migrate();
    return new Database(pool(address, address.app()));
  }

  private static DataSource single(DatabaseAddress address, Login login) {
    var source = new PGSimpleDataSource();
    source.setUrl(address.jdbcUrl());
    source.setUser(login.user());
    source.setPassword(login.password());
    return source;
  }

  private static DataSource pool(DatabaseAddress address, Login login) {
    try {
      return AgroalDataSource.from(
          new AgroalDataSourceConfigurationSupplier()
              .connectionPoolConfiguration(
                  pool ->
                      pool.maxSize(8)
                          // Nobody closes it; what lies idle must leave room for other tests.
                          .reapTimeout(IDLE)
                          .acquisitionTimeout(Duration.ofSeconds(20))
                          .connectionFactoryConfiguration(
                              factory ->
                                  factory
                                      .jdbcUrl(address.jdbcUrl())
                                      .principal(new NamePrincipal(login.user()))
                                      .credential(new SimplePassword(login.password())))));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

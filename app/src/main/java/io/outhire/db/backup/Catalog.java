package io.outhire.db.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the database says of its own tables. */
record Catalog(Connection connection) {
  /** Flyway's own table; what it holds stands in the manifest. */
  static final String HISTORY = "flyway_schema_history";

  private static final String TABLES =
      """
      select relname from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r'
        and relname <> 'flyway_schema_history'
      order by relname
      """;
  private static final String REFERENCES =
      """
      select distinct child.relname, parent.relname
      from pg_constraint
      join pg_class child on child.oid = conrelid
      join pg_class parent on parent.oid = confrelid
      where contype = 'f' and conrelid <> confrelid
        and child.relnamespace = 'public'::regnamespace
      order by 1, 2
      """;
  private static final String COLUMNS =
      """
      select attname from pg_attribute
      where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
      order by attnum
      """;
  private static final String FORCED =
      """
      select relname from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relforcerowsecurity
      """;
  private static final String SEQUENCES =
      """
      select sequencename, last_value from pg_sequences
      where schemaname = 'public' and last_value is not null
      """;
  private static final String MIGRATIONS =
      """
      select version from flyway_schema_history
      where success and version is not null
      order by installed_rank
      """;

  /** Every table, each behind those that it refers to. */
  List<String> tables() throws SQLException {
    Map<String, Set<String>> parents = new LinkedHashMap<>();
    texts(TABLES).forEach(table -> parents.put(table, new LinkedHashSet<>()));
    try (var statement = connection.prepareStatement(REFERENCES);
        var found = statement.executeQuery()) {
      while (found.next()) {
        parents.getOrDefault(found.getString(1), Set.of()).add(found.getString(2));
      }
    }
    List<String> ordered = new ArrayList<>();
    while (ordered.size() < parents.size()) {
      List<String> next =
          parents.entrySet().stream()
              .filter(entry -> !ordered.contains(entry.getKey()))
              .filter(entry -> ordered.containsAll(entry.getValue()))
              .map(Map.Entry::getKey)
              .toList();
      if (next.isEmpty()) {
        throw new BackupException("Tables refer to each other in a circle; nothing was done.");
      }
      ordered.addAll(next);
    }
    return ordered;
  }

  /** The columns that hold something of their own. */
  List<String> columns(String table) throws SQLException {
    return texts(COLUMNS, table);
  }

  /** Tables whose rows are kept even from their owner. */
  List<String> walled() throws SQLException {
    return texts(FORCED);
  }

  /** The versions that were applied. */
  List<String> migrations() throws SQLException {
    return texts(MIGRATIONS);
  }

  /** Whether migrations ever ran here. */
  boolean isMigrated() throws SQLException {
    return !texts("select relname from pg_class where relname = ?", HISTORY).isEmpty();
  }

  /** The first table that holds anything; empty text when none does. */
  String firstWithRows() throws SQLException {
    for (String table : tables()) {
      if (!texts("select 'x' from %s limit 1".formatted(quoted(table))).isEmpty()) {
        return table;
      }
    }
    return "";
  }

  List<Manifest.Sequence> sequences() throws SQLException {
    List<Manifest.Sequence> all = new ArrayList<>();
    try (var statement = connection.prepareStatement(SEQUENCES);
        var found = statement.executeQuery()) {
      while (found.next()) {
        all.add(new Manifest.Sequence(found.getString(1), found.getLong(2)));
      }
    }
    return all;
  }

  /** Text that a query answers in its first column. */
  List<String> texts(String sql, String... bound) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < bound.length; i++) {
        statement.setString(i + 1, bound[i]);
      }
      List<String> all = new ArrayList<>();
      try (var found = statement.executeQuery()) {
        while (found.next()) {
          all.add(found.getString(1));
        }
      }
      return all;
    }
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  static String quoted(List<String> names) {
    return String.join(", ", names.stream().map(Catalog::quoted).toList());
  }
}

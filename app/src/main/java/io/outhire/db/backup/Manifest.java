package io.outhire.db.backup;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/**
 * What a backup holds; the last entry of its file, so that a file without it is not whole.
 *
 * @param format of the file; grows when it changes
 * @param madeAt by the database's clock, ISO 8601
 * @param server PostgreSQL's version
 * @param migrations every version that was applied, in order
 * @param tables in an order in which each follows those that it refers to
 * @param sequences where each sequence stood
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Manifest(
    int format,
    String madeAt,
    String server,
    List<String> migrations,
    List<Table> tables,
    List<Sequence> sequences) {
  /** The only format so far. */
  static final int FORMAT = 1;

  /** The name of its entry. */
  static final String ENTRY = "manifest.json";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * One table.
   *
   * @param columns in the order in which each row has them
   * @param sha256 of the rows as they stand in the file, in hexadecimal
   */
  public record Table(String name, List<String> columns, long rows, String sha256) {
    String entry() {
      return "tables/" + name;
    }
  }

  /** A sequence and the last value that it gave. */
  public record Sequence(String name, long last) {}

  byte[] json() throws IOException {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
  }

  static Manifest read(byte[] json) throws IOException {
    return MAPPER.readValue(json, Manifest.class);
  }

  /** How many rows there are in all. */
  public long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }
}

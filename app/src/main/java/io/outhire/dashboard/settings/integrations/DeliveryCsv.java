package io.outhire.dashboard.settings.integrations;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Deliveries as comma-separated values that no spreadsheet takes for formulas. */
final class DeliveryCsv {
  private static final String FORMULA_BEGINS = "=+-@\t\r";

  private DeliveryCsv() {}

  static String of(List<DeliveryLine> lines) {
    Stream<String> rows = lines.stream().map(DeliveryCsv::row);
    String head =
        row(
            "Reference",
            "Name",
            "E-mail",
            "Job",
            "State",
            "Tries",
            "Cause",
            "In the ATS",
            "Received");
    return Stream.concat(Stream.of(head), rows).collect(Collectors.joining());
  }

  private static String row(DeliveryLine line) {
    return row(
        line.reference(),
        line.name(),
        line.email(),
        line.job(),
        line.state().label(),
        String.valueOf(line.attempts()),
        line.cause(),
        line.candidacy(),
        line.received().iso());
  }

  private static String row(String... cells) {
    return Stream.of(cells).map(DeliveryCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    boolean formula = !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0;
    return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
  }
}

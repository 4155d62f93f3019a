package io.outhire.leveremulator.pages;

import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.User;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times and numbers for people; times are shown in UTC. */
final class Words {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

  private Words() {}

  static String day(long millis) {
    return DAY.format(Instant.ofEpochMilli(millis));
  }

  static String time(long millis) {
    return TIME.format(Instant.ofEpochMilli(millis));
  }

  static String amount(Number amount) {
    NumberFormat format = NumberFormat.getNumberInstance(Locale.UK);
    format.setMaximumFractionDigits(2);
    return format.format(amount);
  }

  static String capitalised(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** The user's name, or a dash. */
  static String name(@Nullable String userId, Company company) {
    return company.user(userId).map(User::name).orElse("—");
  }

  static String bytes(long count) {
    return count < 1024 ? count + " bytes" : amount(count / 1024.0) + " KB";
  }
}

package io.outhire.wiring;

import java.util.List;

/** Settings that are missing or wrong; the message names each of them, a line apiece. */
public final class SettingsException extends RuntimeException {
  SettingsException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
  }
}

package io.outhire.secrets;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the master key comes from.
 *
 * @param keyFile the file that holds it, made with mode 0600 at first need; unused if {@code key}
 *     is given
 * @param key the key itself, at least 32 characters; never shown
 */
public record SecretSettings(Path keyFile, Optional<String> key) {
  @Override
  public String toString() {
    return key.isPresent() ? "SecretSettings[key given]" : "SecretSettings[" + keyFile + "]";
  }
}

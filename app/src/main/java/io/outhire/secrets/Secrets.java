package io.outhire.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts what must not be readable in the database or its backups: AES-256-GCM, bound to the team
 * and the place it lies in. A ciphertext is the data key's id in four bytes, then Tink's.
 */
@ApplicationScoped
public class Secrets {
  private static final int KEY_ID_BYTES = Integer.BYTES;

  private final SecretSettings settings;
  private final DataKeys dataKeys;
  private volatile DataKeys.@Nullable Wrapped wrapped;
  private volatile @Nullable NavigableMap<Integer, Aead> keys;

  /** Keeps its data keys in the given database. */
  @Inject
  public Secrets(SecretSettings settings, Database database, InstantSource clock) {
    this.settings = settings;
    this.dataKeys = new DataKeys(database, clock);
  }

  /** Before anybody else can need a secret. */
  void onStart(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start) {
    open();
  }

  /**
   * Reads the data keys and makes sure that they can be unwrapped; at the very first start makes
   * both them and the master key. The ciphers are loaded at first need: that takes 0.15 s, which
   * most starts can do without.
   *
   * @throws SecretsException when the master key is missing or not the right one
   */
  public void open() {
    try {
      wrapped = dataKeys.load(settings);
    } catch (GeneralSecurityException fault) {
      throw new SecretsException("the data keys cannot be opened", fault);
    }
  }

  /** 32 bytes for one purpose, the same on every node; they tell nothing of any secret. */
  public byte[] keyFor(String purpose) {
    DataKeys.Wrapped known = wrapped;
    if (known == null) {
      open();
      return keyFor(purpose);
    }
    return known.master().derive(purpose);
  }

  /** The secret, readable again only with {@link #decrypt} for the same team and place. */
  public byte[] encrypt(TeamId team, SecretPlace place, String secret) {
    try {
      var newest = keys().lastEntry();
      byte[] sealed = newest.getValue().encrypt(secret.getBytes(UTF_8), binding(team, place));
      return ByteBuffer.allocate(KEY_ID_BYTES + sealed.length)
          .putInt(newest.getKey())
          .put(sealed)
          .array();
    } catch (GeneralSecurityException fault) {
      throw new SecretsException("a secret could not be encrypted", fault);
    }
  }

  /**
   * What was encrypted.
   *
   * @throws SecretsException when it was encrypted for another team or place, or was changed
   */
  public String decrypt(TeamId team, SecretPlace place, byte[] encrypted) {
    try {
      var buffer = ByteBuffer.wrap(encrypted);
      Aead key = keys().get(buffer.getInt());
      if (key == null) {
        throw new GeneralSecurityException("its data key is not stored");
      }
      byte[] sealed = new byte[buffer.remaining()];
      buffer.get(sealed);
      return new String(key.decrypt(sealed, binding(team, place)), UTF_8);
    } catch (GeneralSecurityException | java.nio.BufferUnderflowException fault) {
      throw new SecretsException("a stored secret does not belong where it lies", fault);
    }
  }

  /** Unambiguous, because neither ids nor the names of tables and columns hold a line break. */
  private static byte[] binding(TeamId team, SecretPlace place) {
    return String.join("\n", team.toString(), place.table(), place.column(), place.row().toString())
        .getBytes(UTF_8);
  }

  private NavigableMap<Integer, Aead> keys() throws GeneralSecurityException {
    NavigableMap<Integer, Aead> open = keys;
    if (open == null) {
      DataKeys.Wrapped loaded = wrapped;
      if (loaded == null) {
        throw new IllegalStateException("secrets are not open yet");
      }
      open = loaded.unwrap();
      keys = open;
    }
    return open;
  }
}

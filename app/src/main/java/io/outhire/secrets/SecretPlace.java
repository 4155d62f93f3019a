package io.outhire.secrets;

import java.util.UUID;

/**
 * Where a ciphertext lies. It is bound to this place and decrypts nowhere else, so that nobody who
 * can write to the database can make one row's secret serve another.
 *
 * @param row the row's id
 */
public record SecretPlace(String table, String column, UUID row) {}

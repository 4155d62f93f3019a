package io.outhire.leveremulator.company;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person who works in Lever, with exactly the fields that the API shows.
 *
 * @param createdAt ms since 1970 UTC
 * @param deactivatedAt ms since 1970 UTC; null while active
 */
public record User(
    String id,
    String name,
    String username,
    String email,
    String accessRole,
    @Nullable String photo,
    long createdAt,
    @Nullable Long deactivatedAt,
    @Nullable String externalDirectoryId,
    @Nullable List<String> linkedContactIds,
    @Nullable String jobTitle,
    @Nullable String managerId) {

  /** Whether the person may authorize apps and manage integrations. */
  public boolean superAdmin() {
    return accessRole.equals("super admin");
  }

  /** Whether the account is in use. */
  public boolean active() {
    return deactivatedAt == null;
  }

  /** The same person, deactivated at that time or, with null, active. */
  public User deactivated(@Nullable Long at) {
    return new User(
        id,
        name,
        username,
        email,
        accessRole,
        photo,
        createdAt,
        at,
        externalDirectoryId,
        linkedContactIds,
        jobTitle,
        managerId);
  }
}

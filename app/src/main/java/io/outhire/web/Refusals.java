package io.outhire.web;

import io.outhire.accounts.Role;
import jakarta.ws.rs.ForbiddenException;

/** Why a request is not let through, for the pages that say so. */
final class Refusals {
  private Refusals() {}

  /** Signed in, but with too small a role. */
  static final class RoleTooSmall extends ForbiddenException {
    private final Role needed;
    private final String place;

    RoleTooSmall(Role needed, String place) {
      super("needs " + needed);
      this.needed = needed;
      this.place = place;
    }

    Role needed() {
      return needed;
    }

    String place() {
      return place.isEmpty() ? "this page" : place;
    }
  }

  /** A change that did not come from a page of ours, or from one that was open for too long. */
  static final class NotOurForm extends ForbiddenException {
    NotOurForm(String why) {
      super(why);
    }
  }
}

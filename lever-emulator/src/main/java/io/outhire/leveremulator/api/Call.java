package io.outhire.leveremulator.api;

import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.User;
import io.outhire.leveremulator.http.Parameters;
import io.outhire.leveremulator.http.Request;
import io.outhire.leveremulator.oauth.Access;
import io.outhire.leveremulator.switches.Switch;
import io.outhire.leveremulator.switches.Switches;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One permitted call, with the company locked for it.
 *
 * @param path the variable parts of the path by name
 * @param now ms since 1970 UTC
 */
record Call(
    Request request,
    Parameters query,
    Map<String, String> path,
    Company company,
    Access access,
    Links links,
    Switches switches,
    long now) {

  String id(String name) {
    return Objects.requireNonNull(path.get(name), name);
  }

  /** Whether that switch has that value. */
  boolean is(Switch which, String value) {
    return switches.is(which, value);
  }

  /**
   * Whether something may be shown: what is confidential takes a grant. Without it, it is refused,
   * or as if it were not there, as a switch has it.
   */
  boolean maySee(boolean confidential) {
    if (!confidential || access.confidential()) {
      return true;
    }
    if (is(Switch.CONFIDENTIAL_WITHOUT_GRANT, "REFUSED")) {
      throw ApiFailure.forbidden("confidential:access:admin");
    }
    return false;
  }

  /**
   * Who acts, as the query or the body names them; somebody must be named. A user who has left may
   * act too unless a switch says otherwise.
   */
  User performer(Body body) {
    return optionalPerformer(body).orElseThrow(() -> ApiFailure.missing("perform_as"));
  }

  /** Who acts in a change, where naming somebody is optional unless a switch says otherwise. */
  Optional<User> changer(Body body) {
    return is(Switch.PERFORM_AS_ON_CHANGES, "REQUIRED")
        ? Optional.of(performer(body))
        : optionalPerformer(body);
  }

  private Optional<User> optionalPerformer(Body body) {
    String inQuery = query.first("perform_as");
    String id = inQuery == null ? body.text("perform_as") : inQuery;
    if (id == null) {
      return Optional.empty();
    }
    boolean leaversToo = is(Switch.DEACTIVATED_PERFORM_AS, "ACCEPTED");
    return Optional.of(
        company
            .user(id)
            .filter(user -> leaversToo || user.active())
            .orElseThrow(() -> ApiFailure.unknown("perform_as")));
  }
}

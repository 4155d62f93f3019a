package io.outhire.leveremulator.pages;

import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.User;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a page.
 *
 * @param section which entry of the navigation is current; empty for none
 * @param user who is logged in; null shows no navigation
 * @param csrf to be sent back by every form
 */
public record Frame(
    String title, String section, String company, @Nullable User user, String csrf) {

  /** Whether the person who is logged in may change candidates and postings. */
  public boolean mayEdit() {
    return user != null && mayEdit(user);
  }

  static boolean mayEdit(User user) {
    return !Set.of("interviewer", "limited team member").contains(user.accessRole());
  }

  /** Around a page that belongs to no account. */
  static Frame bare(String title) {
    return new Frame(title, "", "Lever emulator", null, "");
  }

  /** Around a page for somebody who is logged in. */
  static Frame of(String title, String section, Session session) {
    String company = session.account().read(Company::name);
    return of(title, section, company, Optional.of(session));
  }

  static Frame of(String title, String section, String company, Optional<Session> session) {
    return new Frame(
        title,
        section,
        company,
        session.map(Session::user).orElse(null),
        session.map(Session::csrf).orElse(""));
  }
}

package io.outhire.web;

import io.outhire.accounts.PersonId;
import io.outhire.accounts.Role;
import io.outhire.accounts.Session;
import io.outhire.common.EmailAddress;
import io.outhire.common.Slug;
import io.outhire.common.TeamId;

/** Who is asking, and for which team. */
public record Visitor(
    TeamId team,
    String teamName,
    Slug teamSlug,
    PersonId person,
    String name,
    EmailAddress email,
    Role role) {

  /** Whether they may do what needs this role. */
  public boolean may(Role needed) {
    return role.covers(needed);
  }

  static Visitor of(Session session) {
    return new Visitor(
        session.team().id(),
        session.team().name(),
        session.team().slug(),
        session.person().id(),
        session.person().name(),
        session.person().email(),
        session.role());
  }
}

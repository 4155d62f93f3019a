package io.outhire.web;

import io.outhire.accounts.Session;
import io.outhire.accounts.Sessions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotAuthorizedException;
import java.util.Optional;

/** Who sent the request; looked up once, and only when somebody wants to know. */
@RequestScoped
public class CurrentVisitor {
  private final SessionCookie cookie;
  private final Sessions sessions;
  private boolean lookedUp;
  private Optional<Session> found = Optional.empty();

  @Inject
  CurrentVisitor(SessionCookie cookie, Sessions sessions) {
    this.cookie = cookie;
    this.sessions = sessions;
  }

  /**
   * The visitor of an endpoint that only members reach.
   *
   * @throws NotAuthorizedException when nobody is signed in
   */
  public Visitor get() {
    return Visitor.of(session());
  }

  /** The visitor, if somebody is signed in. */
  public Optional<Visitor> optional() {
    return find().map(Visitor::of);
  }

  /**
   * The session behind the visitor.
   *
   * @throws NotAuthorizedException when nobody is signed in
   */
  public Session session() {
    return find().orElseThrow(() -> new NotAuthorizedException("sign in"));
  }

  private Optional<Session> find() {
    if (!lookedUp) {
      found = cookie.read().flatMap(sessions::find);
      lookedUp = true;
    }
    return found;
  }
}

package io.outhire.web;

import io.outhire.accounts.SecretToken;
import io.outhire.accounts.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The key of a session, as the browser carries it. */
@ApplicationScoped
public class SessionCookie {
  private static final String NAME = "outhire";

  private final Cookies cookies;
  private final Sessions sessions;

  @Inject
  SessionCookie(Cookies cookies, Sessions sessions) {
    this.cookies = cookies;
    this.sessions = sessions;
  }

  Optional<SecretToken> read() {
    return cookies.get(NAME).map(SecretToken::new);
  }

  /** Hands a new key to the browser; the session of the one it had before ends. */
  public void begin(SecretToken token) {
    read().ifPresent(sessions::end);
    cookies.set(NAME, token.value(), Sessions.LONGEST);
  }

  /** Ends the browser's session. */
  public void end() {
    read().ifPresent(sessions::end);
    cookies.remove(NAME);
  }
}

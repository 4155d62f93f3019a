package io.outhire.web;

import io.outhire.web.layout.Notice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends the browser on after a change, with words that the next page shows once. */
@ApplicationScoped
public class Flash {
  private static final String COOKIE = "outhire-notice";
  private static final Duration LIVES = Duration.ofMinutes(1);
  private static final int LONGEST = 600;
  private static final Pattern FORM =
      Pattern.compile("(ok|info|warn|bad)\\.([A-Za-z0-9_-]{1,3000})");

  private final Cookies cookies;

  @Inject
  Flash(Cookies cookies) {
    this.cookies = cookies;
  }

  /** 303 to a path of ours; the page there says that it went well. */
  public Response seeOther(String path, String notice) {
    return seeOther(path, Notice.ok(notice));
  }

  /** 303 to a path of ours; the page there shows the notice. */
  public Response seeOther(String path, Notice notice) {
    String text = notice.text();
    byte[] kept =
        text.substring(0, Math.min(text.length(), LONGEST)).getBytes(StandardCharsets.UTF_8);
    cookies.set(
        COOKIE,
        notice.kind() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(kept),
        LIVES);
    return seeOther(path);
  }

  /** 303 to a path of ours, without words. */
  public Response seeOther(String path) {
    return Response.seeOther(URI.create(path)).build();
  }

  /** The words that were sent along to this page; asking takes them away. */
  public Optional<Notice> take() {
    Optional<String> carried = cookies.get(COOKIE);
    carried.ifPresent(value -> cookies.remove(COOKIE));
    return carried.flatMap(Flash::read);
  }

  private static Optional<Notice> read(String value) {
    Matcher parts = FORM.matcher(value);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      byte[] text = Base64.getUrlDecoder().decode(parts.group(2));
      return Optional.of(new Notice(parts.group(1), new String(text, StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}

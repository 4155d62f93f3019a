package io.outhire.web.layout;

/**
 * Words above a page: what happened, what was kept, what to do.
 *
 * @param kind {@code ok}, {@code info}, {@code warn} or {@code bad}, as the tag {@code notice}
 *     takes it
 * @param text whole sentences
 */
public record Notice(String kind, String text) {

  public static Notice ok(String text) {
    return new Notice("ok", text);
  }

  public static Notice info(String text) {
    return new Notice("info", text);
  }

  public static Notice warn(String text) {
    return new Notice("warn", text);
  }

  public static Notice bad(String text) {
    return new Notice("bad", text);
  }
}

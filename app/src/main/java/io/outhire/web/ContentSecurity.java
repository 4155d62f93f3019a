package io.outhire.web;

/** What pages may load, for the header {@code Content-Security-Policy}. */
public final class ContentSecurity {
  private static final String SOURCES =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
          + " connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
          + " object-src 'none'";

  /** Every page that does not say otherwise: our own files only, in no frame. */
  public static final String ORDINARY = SOURCES + "; frame-ancestors 'none'";

  /** A page that shows another page of ours in a frame. */
  public static final String FRAMING = SOURCES + "; frame-src 'self'; frame-ancestors 'none'";

  /** A page that another page of ours may show in a frame. */
  public static final String FRAMED = SOURCES + "; frame-ancestors 'self'";

  /** A file that somebody uploaded: nothing in it may do anything. */
  public static final String DOWNLOAD = "default-src 'none'; sandbox; frame-ancestors 'none'";

  private ContentSecurity() {}
}

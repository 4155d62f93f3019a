package io.outhire.applications;

/** What makes a form look as if a program had sent it. */
public enum SpamSign {
  /** A field that people do not see was filled in. */
  HIDDEN_FIELD("filled in a field that people do not see"),
  /** Nobody reads and fills in a form that fast. */
  TOO_FAST("was sent faster than anybody types"),
  /** The form was not shown by us, or long ago. */
  FORGED("was not sent from our form"),
  /** Many forms from one network in a short time. */
  MANY_FROM_NETWORK("is one of many from the same network"),
  /** Many forms with one e-mail address in a short time. */
  MANY_FROM_ADDRESS("is one of many with the same e-mail address");

  private final String inWords;

  SpamSign(String inWords) {
    this.inWords = inWords;
  }

  /** The end of a sentence that begins with "It". */
  public String inWords() {
    return inWords;
  }
}

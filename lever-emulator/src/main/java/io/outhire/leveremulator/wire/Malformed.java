package io.outhire.leveremulator.wire;

/** What came is no request that can be answered otherwise than by a refusal. */
public final class Malformed extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  Malformed(int status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  /** What to answer: 400, 408, 413, 414 or 431. */
  public int status() {
    return status;
  }

  /** What is wrong, for the one who sent it. */
  public String explanation() {
    return String.valueOf(getMessage());
  }
}

package io.outhire.careers.forms;

/** Why a form looks as if a program had sent it. */
public enum Doubt {
  /** Many forms came from this network in a short time. */
  TOO_MANY,
  /** The field that nobody sees was filled in. */
  TRAP,
  /** Nobody reads and types that fast. */
  TOO_FAST,
  /** The seal is missing, another form's, made up, or older than a day. */
  NO_SEAL
}

package io.outhire.engagement;

/** What came of a form that anybody may send with anybody's address. */
public enum Asked {
  /** A mail with a link is on its way to the address; nothing counts until it is used. */
  MAIL_SENT,
  /** Too many mails went to this address lately; nothing was kept. */
  TOO_MANY
}

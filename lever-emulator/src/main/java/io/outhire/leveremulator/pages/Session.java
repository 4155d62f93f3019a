package io.outhire.leveremulator.pages;

import io.outhire.leveremulator.company.Account;
import io.outhire.leveremulator.company.User;

/**
 * Someone who is logged in.
 *
 * @param csrf secret that forms must carry
 */
record Session(String id, Account account, User user, String csrf) {
  /** Whether the person may change candidates and postings. */
  boolean mayEdit() {
    return Frame.mayEdit(user);
  }
}

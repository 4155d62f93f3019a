package io.outhire.leveremulator.pages;

import io.outhire.leveremulator.company.User;

/**
 * Someone who is logged in.
 *
 * @param csrf secret that forms must carry
 */
record Session(String id, User user, String csrf) {}

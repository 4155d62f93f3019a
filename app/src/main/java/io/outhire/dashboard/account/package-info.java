/** What a signed-in person decides about themselves: sessions, password, which team to look at. */
@NullMarked
package io.outhire.dashboard.account;

import org.jspecify.annotations.NullMarked;

/** Who works with Outhire: teams, people, what they may do, and how they prove who they are. */
@NullMarked
package io.outhire.accounts;

import org.jspecify.annotations.NullMarked;

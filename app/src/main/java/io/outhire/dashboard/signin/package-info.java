/** How somebody gets in: signing in, the first set-up, invitations. */
@NullMarked
package io.outhire.dashboard.signin;

import org.jspecify.annotations.NullMarked;

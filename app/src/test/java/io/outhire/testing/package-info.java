/** What tests of the running application share. */
@NullMarked
package io.outhire.testing;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.outhire.accounts;

import org.jspecify.annotations.NullMarked;

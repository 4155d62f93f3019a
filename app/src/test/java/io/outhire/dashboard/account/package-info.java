@NullMarked
package io.outhire.dashboard.account;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.outhire.dashboard.signin;

import org.jspecify.annotations.NullMarked;

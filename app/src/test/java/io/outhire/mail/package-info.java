@NullMarked
package io.outhire.mail;

import org.jspecify.annotations.NullMarked;

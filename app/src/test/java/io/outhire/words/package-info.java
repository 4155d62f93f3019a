@NullMarked
package io.outhire.words;

import org.jspecify.annotations.NullMarked;

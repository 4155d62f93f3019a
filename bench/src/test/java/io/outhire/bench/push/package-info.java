@NullMarked
package io.outhire.bench.push;

import org.jspecify.annotations.NullMarked;

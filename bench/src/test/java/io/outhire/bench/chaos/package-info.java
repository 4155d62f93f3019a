@NullMarked
package io.outhire.bench.chaos;

import org.jspecify.annotations.NullMarked;

/** Where candidates follow their application, take it back, and have their data given or erased. */
@NullMarked
package io.outhire.careers.status;

import org.jspecify.annotations.NullMarked;

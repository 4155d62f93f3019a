/** Values every module speaks in; they check themselves on birth and know nothing of ours. */
@NullMarked
package io.outhire.common;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.outhire.careers.forms;

import org.jspecify.annotations.NullMarked;

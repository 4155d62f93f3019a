/** The pages behind the links in our mails. */
@NullMarked
package io.outhire.careers.links;

import org.jspecify.annotations.NullMarked;

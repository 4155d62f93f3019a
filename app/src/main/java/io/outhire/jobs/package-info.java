/** Job descriptions: what they say, whether they are published, and at which address. */
@NullMarked
package io.outhire.jobs;

import org.jspecify.annotations.NullMarked;

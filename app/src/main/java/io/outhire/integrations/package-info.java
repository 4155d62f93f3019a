/** Connections to an ATS, what is imported from it and what is delivered to it. */
@NullMarked
package io.outhire.integrations;

import org.jspecify.annotations.NullMarked;

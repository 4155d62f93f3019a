/** A small HTTP/1.1 server: enough for a stand-in, and every refusal in our own words. */
@NullMarked
package io.outhire.leveremulator.wire;

import org.jspecify.annotations.NullMarked;

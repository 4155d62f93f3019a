/** What every page needs: who is asking, what they may do, forms, frames, errors, headers. */
@NullMarked
package io.outhire.web;

import org.jspecify.annotations.NullMarked;

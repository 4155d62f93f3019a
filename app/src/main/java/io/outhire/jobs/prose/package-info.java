/** Pasted and imported HTML made into plain, well-formed prose: paragraphs, headings, lists. */
@NullMarked
package io.outhire.jobs.prose;

import org.jspecify.annotations.NullMarked;

/** One Lever customer: its people, postings, stages and candidates, all in memory. */
@NullMarked
package io.outhire.leveremulator.company;

import org.jspecify.annotations.NullMarked;

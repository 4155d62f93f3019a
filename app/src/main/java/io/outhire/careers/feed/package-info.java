/** Published jobs for machines: search engines, job boards, feed readers and scripts. */
@NullMarked
package io.outhire.careers.feed;

import org.jspecify.annotations.NullMarked;

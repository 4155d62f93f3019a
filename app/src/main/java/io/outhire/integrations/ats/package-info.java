/** What any ATS is, in our words. Knows no provider, no table and no page. */
@NullMarked
package io.outhire.integrations.ats;

import org.jspecify.annotations.NullMarked;

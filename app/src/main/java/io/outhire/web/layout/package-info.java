/** What every page stands in: the frames, the notice, the assets, the employer's colour. */
@NullMarked
package io.outhire.web.layout;

import org.jspecify.annotations.NullMarked;

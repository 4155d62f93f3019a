/** The picture that stands for a job where somebody shares it. */
@NullMarked
package io.outhire.careers.card;

import org.jspecify.annotations.NullMarked;

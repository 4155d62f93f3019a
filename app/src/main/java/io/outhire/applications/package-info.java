/** Applications to jobs: who applied, with which résumé, exactly once a form. */
@NullMarked
package io.outhire.applications;

import org.jspecify.annotations.NullMarked;

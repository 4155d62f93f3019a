/**
 * What people do before they apply: save jobs, ask, subscribe. It stays in Outhire and belongs to
 * one person for each confirmed e-mail address and team.
 */
@NullMarked
package io.outhire.engagement;

import org.jspecify.annotations.NullMarked;

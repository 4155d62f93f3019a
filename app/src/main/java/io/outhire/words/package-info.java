/**
 * The public pages' and mails' own words in every language, and plurals, dates and money by ICU.
 */
@NullMarked
package io.outhire.words;

import org.jspecify.annotations.NullMarked;

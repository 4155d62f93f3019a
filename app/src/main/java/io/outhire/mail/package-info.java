/** Mail to people: stored with the change that caused it, sent afterwards, retried until it is. */
@NullMarked
package io.outhire.mail;

import org.jspecify.annotations.NullMarked;

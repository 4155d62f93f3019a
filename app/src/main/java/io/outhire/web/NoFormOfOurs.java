package io.outhire.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a change come from elsewhere than a form of ours, and says what shows instead that it is
 * meant: the endpoint must not act on anything that the browser adds by itself, such as a cookie.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface NoFormOfOurs {
  /** What the request carries that nobody else could send. */
  String value();
}

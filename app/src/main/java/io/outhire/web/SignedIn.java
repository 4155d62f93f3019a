package io.outhire.web;

import io.outhire.accounts.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an endpoint: members whose role covers this one. On a method it replaces what the
 * class says. An endpoint with neither this nor {@link Anyone} answers nobody.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface SignedIn {
  /** The smallest role that may. */
  Role value();

  /**
   * What the page that refuses others calls the place, as in {@code Settings › Integrations}; empty
   * for "this page".
   */
  String place() default "";
}

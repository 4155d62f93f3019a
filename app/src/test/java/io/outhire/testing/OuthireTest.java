package io.outhire.testing;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test against the running application: in demo mode, on a database of its own, with background
 * work switched off (call a task's own method instead) and {@link TestClock} as its clock.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@QuarkusTest
@WithTestResource(RunningOuthire.class)
public @interface OuthireTest {}

package io.outhire.journeys;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test in Chromium against the running application and a running Lever emulator, with background
 * work on: what a person would see after {@code ./outhire demo}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@QuarkusTest
@Tag("browser")
@WithTestResource(RunningDemo.class)
@interface JourneyTest {}

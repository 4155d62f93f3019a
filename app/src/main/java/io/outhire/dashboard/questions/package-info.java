/** The inbox of questions: who asks, who answers, what is published. */
@NullMarked
package io.outhire.dashboard.questions;

import org.jspecify.annotations.NullMarked;

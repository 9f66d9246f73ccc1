/** Answers to what a client sent, and when somebody reads it. */
@NullMarked
package thaw.domain.review;

import org.jspecify.annotations.NullMarked;

/**
 * A program lived through before anybody lives it: made-up courses, day by day, under the real pacing law. What comes of it
 * says what the law would do in such a course, and nothing about how anybody will be.
 */
@NullMarked
package thaw.domain.rehearsal;

import org.jspecify.annotations.NullMarked;

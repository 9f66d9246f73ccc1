/**
 * What a practice is: its steps, its limits by level, and the rules it is checked against.
 * The same rules hold for the shipped library, for a clinic's own files and for drafts of the composer.
 */
@NullMarked
package thaw.domain.practice;

import org.jspecify.annotations.NullMarked;

/**
 * Made-up clinics: for the demo, for benchmarks and for tests. The same seed on the same day makes the same rows, ids
 * included. Feelings follow one of five courses; what becomes of the dose is decided by the pacing law itself.
 * Nothing in here is learned from a person.
 */
@NullMarked
package thaw.record.clinic;

import org.jspecify.annotations.NullMarked;

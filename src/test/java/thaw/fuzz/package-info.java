/**
 * Fuzzing of every parser of outside input. Each target is a class called {@code ...Fuzz} beside the parser, with one method
 * that Jazzer calls with bytes: it throws when anything happens but the documented answer. Seeds and what was ever found lie
 * in {@code src/test/resources/fuzz/<target>} and are replayed by {@link thaw.fuzz.CorpusTest}; {@code mvn test -Pfuzz}
 * searches on from there.
 */
@NullMarked
package thaw.fuzz;

import org.jspecify.annotations.NullMarked;

/**
 * Benchmarks: how fast what people wait for is. They run by {@code ./thaw bench} alone, on both databases, and print one
 * line each; a class whose name ends in "Bench" is taken along.
 */
@NullMarked
package thaw.bench;

import org.jspecify.annotations.NullMarked;

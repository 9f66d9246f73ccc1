package thaw.bench;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How long each of many acts took, in nanoseconds, from the shortest to the longest. */
public record Measured(List<Long> nanos) {

    private static final double NANOS_PER_MILLI = 1e6;

    public Measured {
        nanos = nanos.stream().sorted().toList();
    }

    /** Acts in any order. */
    public static Measured of(Collection<Long> nanos) {
        return new Measured(List.copyOf(nanos));
    }

    /** The time in milliseconds that this share of the acts, from 0 to 1, did not exceed. */
    public double millis(double share) {
        return nanos.get((int) Math.round(share * (nanos.size() - 1))) / NANOS_PER_MILLI;
    }

    /** Prints one row of the table of benchmarks; the throughput counts the acts of all threads together. */
    public void print(String what, Object where, double seconds) {
        System.out.printf(Locale.ROOT, "%-44s %-11s %8.0f /s  median %7.2f ms  p99 %7.2f ms  longest %7.2f ms%n",
                what, where, nanos.size() / seconds, millis(0.5), millis(0.99), millis(1));
    }
}

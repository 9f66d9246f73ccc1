package thaw.record.clinic;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * The one source of chance. It draws from {@link SplittableRandom}, whose algorithm is fixed, and makes everything
 * else itself, so that a seed gives the same clinic on every Java. A client has a branch of the clinic's chance: one
 * client's rows do not depend on how many others there are.
 */
final class Chance {

    private final SplittableRandom random;

    private Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The branch with this number. */
    static Chance of(long seed, long branch) {
        return new Chance(seed * 0x9E3779B97F4A7C15L + branch * 0xBF58476D1CE4E5B9L + 0x94D049BB133111EBL);
    }

    /** A random id of version 4. */
    UUID id() {
        long high = (random.nextLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    boolean happens(double probability) {
        return fraction() < probability;
    }

    /** From 0 up to, not reaching, 1. */
    double fraction() {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }

    /** A whole number from low to high, both possible. */
    int between(int low, int high) {
        return low + (int) (fraction() * (high - low + 1));
    }

    /** About normal with mean 0 and standard deviation 1: the sum of four uniform numbers, which ends at 3.5. */
    double spread() {
        return (fraction() + fraction() + fraction() + fraction() - 2) * Math.sqrt(3);
    }

    <T> T one(List<T> of) {
        return of.get(between(0, of.size() - 1));
    }
}

package thaw.domain.measure;

/**
 * A range of total scores that share a name.
 *
 * @param from the lowest total in it
 * @param to   the highest total in it
 * @param key  its name is the text {@code measure.band.<key>}
 */
public record Band(int from, int to, String key) {

    public Band {
        if (from > to) {
            throw new IllegalArgumentException("A band begins at or below its end");
        }
    }

    public boolean contains(int total) {
        return total >= from && total <= to;
    }
}

package thaw.record.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, up to a number that a person can still read. */
final class Findings {

    static final int LIMIT = 200;

    private final List<Finding> findings = new ArrayList<>();

    void add(long line, String column, String sentence) {
        if (!full()) {
            findings.add(new Finding(line, column, sentence));
        }
    }

    boolean full() {
        return findings.size() >= LIMIT;
    }

    boolean none() {
        return findings.isEmpty();
    }

    List<Finding> list() {
        return findings.stream().sorted(Comparator.comparingLong(Finding::line)).toList();
    }

    <T> Reading<T> refused() {
        return new Reading.Refused<>(list());
    }
}

package thaw.care.chart;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words for stirrings that a client has not used before. */
final class NewWords {

    /** A word and when it was used. */
    record Used(Instant at, String word) {}

    private NewWords() {}

    /** The words first used after a moment, each once as it was first written, oldest first. */
    static List<String> among(List<Used> words, Instant since) {
        Set<String> known = new HashSet<>();
        return words.stream()
                .filter(used -> !used.word().isBlank())
                .sorted(Comparator.comparing(Used::at))
                .filter(used -> known.add(used.word().strip().toLowerCase(Locale.ROOT)) && used.at().isAfter(since))
                .map(used -> used.word().strip())
                .toList();
    }
}

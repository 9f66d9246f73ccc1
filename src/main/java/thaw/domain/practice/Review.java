package thaw.domain.practice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One practice being read by the rules: what it is, where its fields stand, what was found. */
final class Review {

    private final Practice practice;
    private final Lines lines;
    private final List<Finding> findings = new ArrayList<>();

    Review(Practice practice, Lines lines) {
        this.practice = practice;
        this.lines = lines;
    }

    Practice practice() {
        return practice;
    }

    void unless(boolean kept, Rule rule, String where, String sentence) {
        if (!kept) {
            findings.add(new Finding(rule, where, lines.of(where), sentence));
        }
    }

    void found(Rule rule, Passage passage, String sentence) {
        findings.add(new Finding(rule, passage.where(), lines.of(passage.where(), passage.line()), sentence));
    }

    /** In the order of the file. */
    List<Finding> findings() {
        findings.sort(Comparator.comparingInt(Finding::line));
        return List.copyOf(findings);
    }
}

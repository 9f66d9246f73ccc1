package thaw.domain.pacing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule that fired.
 *
 * @param notice how soon the therapist is told; null when not at all
 * @param facts  the numbers that fired it
 */
public record Fired(Rule rule, @Nullable Tier notice, List<Fact> facts) {

    public Fired {
        facts = List.copyOf(facts);
    }

    /** The rule with its facts where there are any: a rule fires by at least one. */
    static Optional<Fired> by(Rule rule, List<Fact> facts) {
        return facts.isEmpty() ? Optional.empty() : Optional.of(new Fired(rule, rule.tier(), facts));
    }

    static Optional<Fired> when(boolean fires, Rule rule, Fact... facts) {
        return fires ? by(rule, List.of(facts)) : Optional.empty();
    }
}

package thaw.domain.pacing;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules that lower, hold or pause, in the order of the design page, with what each does when it fires. */
public enum Rule {
    G1("G1", Outcome.PAUSE, true, Tier.URGENT),
    G1B("G1b", Outcome.HOLD, false, Tier.URGENT),
    G2("G2", Outcome.PAUSE, true, Tier.SAME_DAY),
    /** Its notice goes out on the day the event is told, and on no other. */
    G3("G3", Outcome.PAUSE, true, Tier.SAME_DAY),
    G4("G4", Outcome.HOLD, false, null),
    G5("G5", Outcome.HOLD, false, null),
    G6("G6", Outcome.HOLD, false, null),
    D1("D1", Outcome.STEP_DOWN, true, Tier.SAME_DAY),
    D1X("D1x", Outcome.PAUSE, true, Tier.URGENT),
    D2("D2", Outcome.STEP_DOWN, true, Tier.SAME_DAY),
    D2B("D2b", Outcome.HOLD, false, Tier.ROUTINE),
    D3("D3", Outcome.STEP_DOWN, true, Tier.SAME_DAY),
    D3B("D3b", Outcome.STEP_DOWN, true, Tier.SAME_DAY),
    D4("D4", Outcome.STEP_DOWN, false, Tier.SAME_DAY),
    D4A("D4a", Outcome.HOLD, false, null),
    D5("D5", Outcome.STEP_DOWN, true, Tier.SAME_DAY),
    D5B("D5b", Outcome.PAUSE, true, Tier.SAME_DAY),
    D5C("D5c", Outcome.PAUSE, true, Tier.SAME_DAY),
    D6("D6", Outcome.STEP_DOWN, false, Tier.SAME_DAY),
    D6A("D6a", Outcome.HOLD, false, null),
    D7("D7", Outcome.HOLD, false, Tier.ROUTINE),
    D8("D8", Outcome.HOLD, false, Tier.ROUTINE),
    D9("D9", Outcome.HOLD, false, Tier.SAME_DAY),
    R1("R1", Outcome.HOLD, false, Tier.ROUTINE),
    R4("R4", Outcome.HOLD, false, Tier.ROUTINE),
    R4B("R4b", Outcome.HOLD, false, Tier.ROUTINE),
    /** The rule whose step down it holds has told the therapist already. */
    R5("R5", Outcome.HOLD, true, null),
    /** The rule whose step down it holds has told the therapist already. */
    R6("R6", Outcome.HOLD, false, null),
    R7("R7", Outcome.HOLD, false, Tier.ROUTINE);

    private final String id;
    private final Outcome outcome;
    private final boolean groundingOnly;
    private final @Nullable Tier tier;

    Rule(String id, Outcome outcome, boolean groundingOnly, @Nullable Tier tier) {
        this.id = id;
        this.outcome = outcome;
        this.groundingOnly = groundingOnly;
        this.tier = tier;
    }

    /**
     * The rule that speaks to the client for all that fired: R5 for the step down it holds, otherwise the first of the most
     * protective ones.
     */
    public static Optional<Rule> speaker(Collection<Rule> fired) {
        return fired.contains(R5)
                ? Optional.of(R5)
                : fired.stream().max(Comparator.comparing(Rule::outcome)
                        .thenComparing(Comparator.<Rule>naturalOrder().reversed()));
    }

    /** The rules of these ids, with blanks between them; what is no id of a rule is left out. */
    public static List<Rule> ofIds(@Nullable String ids) {
        List<String> named = ids == null ? List.of() : List.of(ids.split(" ", -1));
        return Arrays.stream(values()).filter(rule -> named.contains(rule.id())).toList();
    }

    /** As on the design page. */
    public String id() {
        return id;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** Whether sessions are grounding for a while. */
    public boolean groundingOnly() {
        return groundingOnly;
    }

    /** How soon the therapist is told; null when not at all. */
    public @Nullable Tier tier() {
        return tier;
    }

    /** Whether the crisis card is shown at once. */
    public boolean showsCrisisCard() {
        return this == G1 || this == G1B;
    }
}

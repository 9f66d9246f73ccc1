package thaw.domain.pacing;

/**
 * Something the therapist is told.
 *
 * @param rule the id of the rule or condition that says it
 */
public record Notice(Tier tier, String rule) {

    /** As in files: {@code same_day:D1}. */
    @Override
    public String toString() {
        return tier.id() + ":" + rule;
    }
}

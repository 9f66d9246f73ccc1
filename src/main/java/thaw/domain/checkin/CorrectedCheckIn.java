package thaw.domain.checkin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check-in with everything that the client corrected in it later. What was sent stays as it was sent. A correction waits
 * for a therapist; until then the more protective answer counts ({@link MoreProtective}). One that is accepted counts in
 * place of what was there before it, and one that is declined does not count.
 *
 * @param corrections in the order in which they came
 */
public record CorrectedCheckIn(CheckIn sent, List<Correction> corrections) {

    /** What has become of a correction. */
    public enum State {
        WAITING,
        ACCEPTED,
        DECLINED,
        /** A later one was accepted before anybody looked at this one. */
        REPLACED
    }

    /**
     * One correction.
     *
     * @param number 1 for the first one of a check-in
     * @param values the whole check-in as it should have been; id, moment and zone are those of the check-in
     * @param reason of the therapist who answered; null where none was given
     */
    public record Correction(
            int number, CheckIn values, Instant at, State state, @Nullable String reason) {}

    public CorrectedCheckIn {
        corrections = List.copyOf(corrections);
    }

    /** Those that wait, in the order in which they came. */
    public List<Correction> waiting() {
        return corrections.stream()
                .filter(correction -> correction.state() == State.WAITING)
                .toList();
    }

    /** What stands without those that wait: the last accepted correction, else what was sent. */
    public CheckIn standing() {
        return corrections.reversed().stream()
                .filter(correction -> correction.state() == State.ACCEPTED)
                .map(Correction::values)
                .findFirst()
                .orElse(sent);
    }

    /** What the client says of that moment: the newest correction that waits, else what stands. One that is declined is gone. */
    public CheckIn said() {
        return waiting().isEmpty() ? standing() : waiting().getLast().values();
    }

    /** What counts now. */
    public CheckIn counting() {
        return countingUntil(Instant.MAX);
    }

    /** What counts when of those that wait only the ones are known that came by then. */
    public CheckIn countingUntil(Instant moment) {
        CheckIn counting = standing();
        for (Correction correction : waiting()) {
            if (!correction.at().isAfter(moment)) {
                counting = MoreProtective.of(counting, correction.values());
            }
        }
        return counting;
    }

    /** What the answer to a waiting correction makes of all of them. */
    public CorrectedCheckIn answered(int number, boolean accepted, @Nullable String reason) {
        List<Correction> after = new ArrayList<>();
        for (Correction each : corrections) {
            State state = each.state();
            boolean meant = each.number() == number;
            if (state == State.WAITING && meant) {
                state = accepted ? State.ACCEPTED : State.DECLINED;
            } else if (state == State.WAITING && accepted && each.number() < number) {
                state = State.REPLACED;
            }
            after.add(new Correction(
                    each.number(), each.values(), each.at(), state, meant ? reason : each.reason()));
        }
        return new CorrectedCheckIn(sent, after);
    }
}

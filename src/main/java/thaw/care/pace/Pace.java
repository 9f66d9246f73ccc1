package thaw.care.pace;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thaw.domain.pacing.Decision;
import thaw.domain.people.ClientId;

/**
 * The pace of one client: the dose that holds, what the law says of it today, and its history, newest first.
 *
 * @param level    null while no program has been assigned
 * @param version  of the dose, to find a change made meanwhile
 * @param decision null while no program has been assigned, and when the law does not answer
 */
public record Pace(
        ClientId client,
        String name,
        @Nullable Integer level,
        @Nullable Integer ceiling,
        boolean paused,
        boolean groundingOnly,
        int version,
        List<Change> history,
        List<Judged> decisions,
        List<Agreement> agreements,
        List<Signed> signed,
        @Nullable Decision decision) {

    /**
     * A line of the history.
     *
     * @param by    null when the law acted by itself
     * @param rules the ids of the rules that acted, separated by spaces
     */
    public record Change(
            Instant at,
            String act,
            int before,
            int after,
            int ceiling,
            boolean paused,
            @Nullable String by,
            @Nullable String reason,
            @Nullable String rules) {}

    /**
     * A decision of the law as it was stored, and what a therapist said to it.
     *
     * @param agreed null while nobody has answered
     */
    public record Judged(
            Instant at,
            LocalDate day,
            int before,
            int after,
            Decision decision,
            @Nullable Boolean agreed,
            @Nullable String answeredBy,
            @Nullable String reason) {}

    /** How often therapists of this clinic agreed with a rule within a year, of all answers. */
    public record Agreement(String rule, int agreed, int answers) {}

    /** Thresholds that somebody signed, for this client or for the clinic. */
    public record Signed(String version, boolean forClient, @Nullable String by, Instant at, String reason) {}

    /** The newest decision of the day, where nobody has said yet whether it is right. */
    public Optional<Judged> unanswered(LocalDate day) {
        return decisions.stream().findFirst().filter(newest -> newest.agreed() == null && newest.day().equals(day));
    }

    /** Who signed the thresholds of this version; empty for the defaults, which nobody has signed. */
    public Optional<Signed> signedAs(String parameterVersion) {
        return signed.stream().filter(set -> set.version().equals(parameterVersion)).findFirst();
    }

    Pace with(@Nullable Decision newest) {
        return new Pace(
                client, name, level, ceiling, paused, groundingOnly, version, history, decisions, agreements, signed,
                newest);
    }
}

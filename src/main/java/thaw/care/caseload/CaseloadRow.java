package thaw.care.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import thaw.domain.people.ClientId;
import thaw.domain.trend.Weather;
import thaw.governor.Attention;

/**
 * One client in the caseload.
 *
 * @param tier        0 nothing to do, 1 routine, 2 same day, 3 urgent
 * @param reasonValue the number that the reason speaks of, where there is one
 * @param rule        the rule of the pacing law that speaks, where it is the law
 * @param lastContact the client's day of the newest check-in or session; null before the first
 * @param level       null before a program is assigned
 * @param due         planned sessions of the last 14 days, today left out
 * @param done        how many of these were done
 * @param silentAfter a silence of more days than this is unusual for the client; null where there is no own rhythm yet
 * @param weather     the last two weeks against the two before
 * @param missed      planned sessions that went by in a row
 * @param corrections corrections of check-ins that wait
 * @param look        where the client stood when the therapist opened the record last; null before the first time
 * @param volumes     the mean rating of volume, 0 to 100, of each of the last 14 days, oldest first; null on a day without
 */
public record CaseloadRow(
        ClientId client,
        String name,
        int tier,
        Attention.Reason reason,
        @Nullable Double reasonValue,
        @Nullable String rule,
        @Nullable LocalDate lastContact,
        @Nullable Instant lastCheckIn,
        @Nullable Integer level,
        @Nullable Integer ceiling,
        boolean paused,
        @Nullable String program,
        int due,
        int done,
        @Nullable Integer silentAfter,
        Weather weather,
        int missed,
        int corrections,
        @Nullable Look look,
        List<@Nullable Integer> volumes) {

    /** Silence, while no own rhythm is known: no check-in and no session for more days than this (rule G6). */
    public static final int SILENT_AFTER_DAYS = 7;

    /** Where a client stood when the record was opened last. */
    public record Look(Instant at, int tier, Attention.Reason reason, @Nullable Double value, @Nullable String rule) {}

    /** Whether the reason, its number or its rule is another one than at the last look. */
    public boolean isNewSinceLook() {
        return look != null
                && (look.reason() != reason
                        || !Objects.equals(look.value(), reasonValue)
                        || !Objects.equals(look.rule(), rule));
    }
}

package thaw.practice.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thaw.domain.pacing.Rule;

/**
 * A client's way so far, in counts that neither praise nor blame.
 *
 * @param checkInDays how many of the last {@link #DAYS} calendar days have a check-in, today among them
 * @param level       the level now; null before a program is assigned
 * @param sessions    how many sessions have ended at this level, whichever way they ended; 0 without a level
 * @param stirrings   how many stirrings were noted, ever and anywhere
 * @param pace        the changes of the pace in the last half year, newest first
 * @param volumes     the mean volume of each day that has one, in the last {@link #PICTURE_DAYS} days, oldest first
 * @param putAway     the client has put it away
 * @param keptBack    the therapist keeps it back for now
 */
public record Way(
        int checkInDays, @Nullable Integer level, int sessions, int stirrings, List<PaceChange> pace,
        List<DayVolume> volumes, boolean putAway, boolean keptBack) {

    /** How many days the check-ins are counted over. */
    public static final int DAYS = 14;

    /** How many days the picture shows. */
    public static final int PICTURE_DAYS = 30;

    public Way {
        pace = List.copyOf(pace);
        volumes = List.copyOf(volumes);
    }

    /** The volume of one day, 0 to 100. */
    public record DayVolume(LocalDate day, double volume) {}

    /**
     * A change of the pace.
     *
     * @param rules the ids of the rules that fired, with blanks between them; null when the therapist changed it
     */
    public record PaceChange(LocalDate day, String act, @Nullable String rules) {

        /** The rule that speaks to the client, chosen as the law chooses it; empty for an act of the therapist. */
        public Optional<Rule> speaker() {
            return Rule.speaker(Rule.ofIds(rules));
        }
    }

    /** The volume of each of the last days up to today, oldest first; null on a day without one. */
    public List<@Nullable Double> picture(LocalDate today) {
        return Stream.iterate(today.minusDays(PICTURE_DAYS - 1L), day -> day.plusDays(1))
                .limit(PICTURE_DAYS)
                .<@Nullable Double>map(this::volumeOf)
                .toList();
    }

    private @Nullable Double volumeOf(LocalDate day) {
        for (DayVolume one : volumes) {
            if (one.day().equals(day)) {
                return one.volume();
            }
        }
        return null;
    }
}

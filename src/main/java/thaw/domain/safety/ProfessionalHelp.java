package thaw.domain.safety;

import static thaw.domain.safety.Situation.*;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thaw.domain.safety.HelpRecord.Day;
import thaw.domain.trend.Minimums;
import thaw.domain.trend.Moments;
import thaw.domain.trend.Numbness;
import thaw.domain.trend.Statistic;

/**
 * When the record speaks for somebody else looking too: a question to the therapist, never a diagnosis. The numbers are
 * conventions of this app, to be signed by a clinician. Unknown days speak for nothing.
 */
public final class ProfessionalHelp {

    private static final int WINDOW = 14;
    private static final int FEWEST_DAYS = 4;
    /** On scales of 0-100: this or less is little. */
    private static final double LITTLE = 20;
    /** On a scale of 0-100: this or more is much pain. */
    private static final double MUCH = 50;
    private static final int MONTH = 30;
    private static final int MONTHS = 3;
    /** Two years: longer says no more. */
    private static final int MOST_MONTHS = 24;
    private static final int SESSION_WINDOW = 56;
    private static final int FEWEST_SESSIONS = 8;
    private static final double RARE_CONTACT = 0.1;
    private static final double TOO_MUCH = 8;
    private static final int DAYS_TOO_MUCH = 3;
    private static final int CONNECTED_WINDOW = 28;
    private static final double ALONE = 2;
    private static final int NUMBING_DAYS = 6;

    /** How many days back the record is read. */
    public static final int LOOKS_BACK_DAYS = MOST_MONTHS * MONTH;

    private ProfessionalHelp() {}

    /**
     * The flags that stand. One that a therapist dismissed comes back when the days after the dismissal show it by
     * themselves, or, after trauma, when another event was told.
     *
     * @param dismissedOn the client's calendar day of the last dismissal of a situation
     */
    public static List<Flag> standing(HelpRecord record, Map<Situation, LocalDate> dismissedOn) {
        return Stream.of(Situation.values())
                .flatMap(one -> of(one, after(Optional.ofNullable(dismissedOn.get(one)), one, record)).stream())
                .toList();
    }

    private static HelpRecord after(Optional<LocalDate> dismissed, Situation situation, HelpRecord record) {
        LocalDate told = record.traumaToldDay();
        return dismissed
                .filter(day -> situation != AFTER_TRAUMA || told == null || !told.isAfter(day))
                .map(record::after)
                .orElse(record);
    }

    /** Whether the record shows a situation, and by what. */
    public static Optional<Flag> of(Situation situation, HelpRecord record) {
        List<Sign> signs = switch (situation) {
            case AFTER_TRAUMA -> afterTrauma(record);
            case WITH_DEPRESSION -> withDepression(record);
            case LONG_LASTING -> longLasting(record);
            case TRIED_AND_COULD_NOT -> triedAndCouldNot(record);
            case BREAKING_THROUGH -> breakingThrough(record);
            case RELATIONSHIPS -> relationships(record);
        };
        return signs.isEmpty() ? Optional.empty() : Optional.of(new Flag(situation, signs));
    }

    /** An event is known, and volume has been low in the last two weeks, as far as they lie after it. */
    private static List<Sign> afterTrauma(HelpRecord record) {
        LocalDate event = record.traumaDay();
        if (event == null) {
            return List.of();
        }
        Function<Day, @Nullable Double> volume = day -> day.day().isBefore(event) ? null : day.volume();
        int ago = (int) ChronoUnit.DAYS.between(event, record.today());
        return atMost("volume_median", record.whole(record.today(), WINDOW, volume), LITTLE)
                .map(low -> List.of(new Sign("days_since_trauma", ago, null, 1), low))
                .orElse(List.of());
    }

    /** Two weeks with little pleasant and much painful feeling. */
    private static List<Sign> withDepression(HelpRecord record) {
        Optional<Sign> pleasant =
                atMost("pleasant_median", record.whole(record.today(), WINDOW, Day::pleasant), LITTLE);
        Optional<Sign> painful = atLeast("painful_median", record.whole(record.today(), WINDOW, Day::painful), MUCH);
        return pleasant.isPresent() && painful.isPresent()
                ? Stream.of(pleasant, painful).flatMap(Optional::stream).toList()
                : List.of();
    }

    /** Months of 30 days, one before the other from today, each with low volume. */
    private static List<Sign> longLasting(HelpRecord record) {
        int months = 0;
        while (months < MOST_MONTHS && isNumb(record, record.today().minusDays((long) months * MONTH))) {
            months++;
        }
        return months >= MONTHS ? List.of(new Sign("numb_months", months, (double) MONTHS, months)) : List.of();
    }

    private static boolean isNumb(HelpRecord record, LocalDate lastOfMonth) {
        return atMost("volume_median", record.whole(lastOfMonth, MONTH, Day::volume), LITTLE).isPresent();
    }

    /** Eight weeks of sessions, and hardly one with a stirring or some body. */
    private static List<Sign> triedAndCouldNot(HelpRecord record) {
        List<Numbness.Contact> sessions = record.sessions().stream()
                .filter(session -> record.isRecent(session.day(), SESSION_WINDOW))
                .map(HelpRecord.Session::contact)
                .toList();
        return switch (new Numbness(Minimums.STANDARD).contactRate(sessions)) {
            case Statistic.Shown(double rate, int n) when n >= FEWEST_SESSIONS && rate <= RARE_CONTACT ->
                List.of(new Sign("sessions_with_contact", Math.round(rate * n), null, n));
            case Statistic.Shown shown -> List.of();
            case Statistic.TooFew few -> List.of();
            case Statistic.Undefined undefined -> List.of();
        };
    }

    /** Days of the last two weeks with overwhelm at the top, or with a session that ended there or not grounded. */
    private static List<Sign> breakingThrough(HelpRecord record) {
        Stream<LocalDate> heavy = record.days().stream().filter(day -> tooMuch(day.overwhelm())).map(Day::day);
        Stream<LocalDate> flooded = record.sessions().stream()
                .filter(session -> tooMuch(session.postOverwhelm()) || Boolean.FALSE.equals(session.endedGrounded()))
                .map(HelpRecord.Session::day);
        int days = (int) Stream.concat(heavy, flooded)
                .filter(day -> record.isRecent(day, WINDOW))
                .distinct()
                .count();
        return days >= DAYS_TOO_MUCH
                ? List.of(new Sign("days_too_much", days, (double) DAYS_TOO_MUCH, WINDOW))
                : List.of();
    }

    private static boolean tooMuch(@Nullable Double overwhelm) {
        return overwhelm != null && overwhelm >= TOO_MUCH;
    }

    /** Four weeks far from others, or a lot of numbing on many days of two weeks; either is enough. */
    private static List<Sign> relationships(HelpRecord record) {
        int numbing = (int) record.days().stream()
                .filter(day -> day.muchNumbing() && record.isRecent(day.day(), WINDOW))
                .count();
        return Stream.concat(
                        atMost("connected_median",
                                record.whole(record.today(), CONNECTED_WINDOW, Day::connected), ALONE).stream(),
                        Stream.of(new Sign("numbing_days", numbing, (double) NUMBING_DAYS, WINDOW))
                                .filter(sign -> numbing >= NUMBING_DAYS))
                .toList();
    }

    private static Optional<Sign> atMost(String name, double[] numbers, double limit) {
        return median(name, numbers, limit).filter(sign -> sign.value() <= limit);
    }

    private static Optional<Sign> atLeast(String name, double[] numbers, double limit) {
        return median(name, numbers, limit).filter(sign -> sign.value() >= limit);
    }

    private static Optional<Sign> median(String name, double[] numbers, double limit) {
        return numbers.length < FEWEST_DAYS
                ? Optional.empty()
                : Optional.of(new Sign(name, Moments.median(numbers).orElseThrow(), limit, numbers.length));
    }
}

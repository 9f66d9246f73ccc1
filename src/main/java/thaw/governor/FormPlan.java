package thaw.governor;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire that is to be asked.
 *
 * @param questionnaire the clinic's name for it
 * @param everyWeeks    1 to 52; null for once
 */
public record FormPlan(String questionnaire, @Nullable Integer everyWeeks, LocalDate firstDay) {

    private static final int MOST_WEEKS = 52;

    public FormPlan {
        if (everyWeeks != null && (everyWeeks < 1 || everyWeeks > MOST_WEEKS)) {
            throw new IllegalArgumentException("Every 1 to 52 weeks, or once");
        }
    }

    /** The next day after this one on which it is asked; empty when it was to be asked once. Days that passed lapse. */
    Optional<LocalDate> after(LocalDate day) {
        if (everyWeeks == null) {
            return Optional.empty();
        }
        long passed = Math.max(0, ChronoUnit.WEEKS.between(firstDay, day) / everyWeeks + 1);
        return Optional.of(firstDay.plusWeeks(passed * everyWeeks));
    }
}

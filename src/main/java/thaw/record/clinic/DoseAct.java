package thaw.record.clinic;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import thaw.domain.pacing.Dose;
import thaw.domain.pacing.Intensity;

/**
 * One line of the dose's history.
 *
 * @param rules the rules by which the law acted; null when the therapist did
 */
record DoseAct(LocalDate day, Instant at, Kind kind, Intensity before, Dose after, @Nullable String rules) {

    enum Kind {
        START,
        STEP_UP,
        STEP_DOWN,
        PAUSE,
        RESUME
    }
}

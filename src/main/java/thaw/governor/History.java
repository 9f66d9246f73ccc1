package thaw.governor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import thaw.domain.checkin.CheckIn;
import thaw.domain.event.LifeEvent;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.program.ProgramId;
import thaw.domain.session.SessionOutcome;

/**
 * The whole evidence of a client whose record is opened with it.
 *
 * @param checkIns in the order of time
 * @param programs one after the other
 */
public record History(
        ClientId client,
        AccountId therapist,
        List<CheckIn> checkIns,
        List<Ended> sessions,
        List<Stretch> programs,
        List<Noted> events) {

    /** A session from beginning to end. */
    public record Ended(BegunSession begun, SessionOutcome outcome, Instant endedAt) {}

    /** A life event as the therapist noted it. */
    public record Noted(UUID id, LifeEvent event, Instant at) {}

    /**
     * A program and the days it holds, both ends included.
     *
     * @param planned every planned day, also those ahead
     */
    public record Stretch(ProgramId program, LocalDate from, LocalDate until, List<LocalDate> planned) {
        public Stretch {
            planned = List.copyOf(planned);
        }
    }

    public History {
        checkIns = List.copyOf(checkIns);
        sessions = List.copyOf(sessions);
        programs = List.copyOf(programs);
        events = List.copyOf(events);
    }

    /** The program that ran on the day; {@link RollupRepository#NO_PROGRAM} on a day without. */
    ProgramId programOn(LocalDate day) {
        return programs.stream()
                .filter(stretch -> !day.isBefore(stretch.from()) && !day.isAfter(stretch.until()))
                .map(Stretch::program)
                .findFirst()
                .orElse(RollupRepository.NO_PROGRAM);
    }
}

package thaw.record.clinic;

import java.time.LocalDate;
import java.util.List;
import thaw.domain.pacing.Ceiling;
import thaw.domain.program.Program;

/**
 * What a made-up client's way is to be, before chance fills it in.
 *
 * @param firstDay  of check-ins
 * @param programs  one after the other, none overlapping
 * @param raisesTo  the highest level to which the therapist confirms the law's proposals
 * @param diligence how often a check-in or a planned session happens, 0 to 1
 * @param clarity   how often an answer is a plain number, 0 to 1
 */
record Story(
        CourseKind kind,
        LocalDate firstDay,
        List<Given> programs,
        Ceiling ceiling,
        int raisesTo,
        double diligence,
        double clarity,
        Today today) {

    /** A program from a day on. */
    record Given(Program program, LocalDate start) {

        LocalDate lastDay() {
            return program.lastDay(start);
        }
    }

    /** What happens today, before now. */
    enum Today {
        /** Nothing yet. */
        NOTHING,
        /** As on any other day. */
        THE_USUAL,
        /** A session in which safety falls. */
        SAFETY_FALLS
    }

    Story {
        programs = List.copyOf(programs);
    }
}

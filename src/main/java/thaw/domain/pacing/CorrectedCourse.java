package thaw.domain.pacing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CorrectedCheckIn;
import thaw.domain.checkin.CorrectedCheckIn.Correction;
import thaw.domain.checkin.Question;

/**
 * A course in which corrections of check-ins wait for a therapist. In the course itself the more protective of each answer
 * counts. That alone does not keep a decision from becoming less protective, for some rules compare with an earlier value
 * (see {@link PacingLaw}); so the law is also asked about the course as it stood before each of the corrections, and the
 * most protective answer holds.
 *
 * @param counting what counts now, with the waiting corrections in it
 * @param waiting  the check-ins that have one
 */
public record CorrectedCourse(LivedCourse counting, List<CorrectedCheckIn> waiting) {

    public CorrectedCourse {
        waiting = List.copyOf(waiting);
    }

    /** The most protective of what the law says of all that may be true. */
    public Decision decide(Function<LivedCourse, Decision> law) {
        return all().map(law).reduce(Decision::moreProtective).orElseThrow();
    }

    /** The course as it counts, then as it stood before the first correction that waits, before the second, and so on. */
    private Stream<LivedCourse> all() {
        List<Instant> moments = waiting.stream()
                .flatMap(checkIn -> checkIn.waiting().stream())
                .map(Correction::at)
                .distinct()
                .sorted()
                .toList();
        return Stream.concat(
                Stream.of(counting),
                Stream.concat(Stream.of(Instant.MIN), moments.stream())
                        .limit(moments.size())
                        .map(this::until));
    }

    private LivedCourse until(Instant moment) {
        List<LivedCourse.Answered> checkIns = new ArrayList<>(counting.checkIns());
        for (CorrectedCheckIn corrected : waiting) {
            if (checkIns.remove(answered(corrected.counting()))) {
                checkIns.add(answered(corrected.countingUntil(moment)));
            }
        }
        return new LivedCourse(
                counting.started(), checkIns, counting.sessions(), counting.steps(), counting.scores());
    }

    /** What a course holds of a check-in. */
    static LivedCourse.Answered answered(CheckIn checkIn) {
        return new LivedCourse.Answered(RatedDay.of(checkIn), Felt.number(checkIn.answer(Question.PAINFUL)));
    }
}

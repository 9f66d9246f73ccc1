package thaw.practice.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thaw.domain.pacing.Dose;
import thaw.domain.pacing.SessionRules;
import thaw.domain.practice.Practice;
import thaw.domain.practice.PracticeVersion;
import thaw.domain.program.AssignmentId;

/**
 * A session that was made for the client: from their own words and signed, or a clinician's hypnosis; and what holds for it now.
 *
 * @param practice   the text of the practice
 * @param version    the version that was signed, or put into its place
 * @param hypnosis   a clinician's own words; else from the client's
 * @param dose       null while none is set, and then it cannot begin
 * @param assignment the running program; null without one
 * @param ended      sessions of the running program that have ended
 * @param begun      sessions begun in the last seven days
 * @param open       runs of it that began today and have not ended, the newest last
 */
record OwnSession(
        String practice,
        int version,
        boolean hypnosis,
        @Nullable Dose dose,
        @Nullable AssignmentId assignment,
        int ended,
        List<SessionRules.Begun> begun,
        List<OpenSession> open) {

    /** The version that a run is counted under. */
    PracticeVersion counted(Practice practice) {
        return new PracticeVersion(practice.id().value(), version);
    }

    /** The sessions begun, without this run: it does not stand in its own way. */
    OwnSession without(OpenSession run, int day) {
        List<SessionRules.Begun> others = new ArrayList<>(begun);
        others.remove(new SessionRules.Begun(day, run.level()));
        return new OwnSession(practice, version, hypnosis, dose, assignment, ended, others, List.of());
    }
}

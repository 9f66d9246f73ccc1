package thaw.practice.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import thaw.domain.pacing.Dose;
import thaw.domain.pacing.SessionRules;
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
 */
record OwnSession(
        String practice,
        int version,
        boolean hypnosis,
        @Nullable Dose dose,
        @Nullable AssignmentId assignment,
        int ended,
        List<SessionRules.Begun> begun) {}

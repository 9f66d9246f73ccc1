package thaw.record.clinic;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thaw.domain.pacing.Dose;
import thaw.governor.History;

/**
 * A made-up client with everything in the record.
 *
 * @param openedAt when the record was opened
 * @param dose     what holds now; null without a program
 */
record MadeClient(
        Person person,
        Instant openedAt,
        History history,
        List<GivenProgram> programs,
        @Nullable Dose dose,
        List<DoseAct> acts) {

    MadeClient {
        programs = List.copyOf(programs);
        acts = List.copyOf(acts);
    }
}

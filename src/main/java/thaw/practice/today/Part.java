package thaw.practice.today;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thaw.domain.program.LaidPhase;
import thaw.domain.program.Phase;
import thaw.governor.PhaseStanding;

/**
 * The part of the program that the client is in. Why a therapist stays in it is between therapists.
 *
 * @param next   the part that comes then; null where there is none
 * @param begins the day on which that begins; null where its gate is closed
 * @param heldBy who stays with this part for now; null where nobody has said so
 * @param openedBy who opened a part in the last days; null where nobody did
 * @param opened that part
 */
public record Part(
        String name,
        @Nullable String next,
        @Nullable LocalDate begins,
        @Nullable String heldBy,
        @Nullable String openedBy,
        @Nullable String opened) {

    static Part of(PhaseStanding standing, LocalDate today, ZoneId zone) {
        LocalDate since = today.minusDays(TodayRepository.TOLD_DAYS);
        PhaseStanding.Said newest = standing.said().stream()
                .findFirst()
                .filter(said -> said.opened() && LocalDate.ofInstant(said.at(), zone).isAfter(since))
                .orElse(null);
        LaidPhase laid = standing.plan().phases().stream()
                .filter(phase -> phase.phase() > standing.position(today))
                .findFirst()
                .orElse(null);
        List<Phase> phases = standing.plan().program().phases();
        return new Part(
                standing.phase(today).name(),
                laid == null ? standing.behind().map(Phase::name).orElse(null) : phases.get(laid.phase()).name(),
                laid == null ? null : laid.from(),
                standing.held().map(PhaseStanding.Said::by).orElse(null),
                newest == null ? null : newest.by(),
                newest == null ? null : phases.get(newest.phase() + 1).name());
    }
}

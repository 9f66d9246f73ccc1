package thaw.practice.today;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import thaw.domain.program.Phase;
import thaw.governor.PhaseStanding;

/**
 * The part of the program that the client is in. Why a therapist stays in it is between therapists.
 *
 * @param next   the part behind the closed gate; null where there is none
 * @param heldBy who stays with this part for now; null where nobody has said so
 * @param openedBy who opened a part in the last days; null where nobody did
 * @param opened that part
 */
public record Part(
        String name, @Nullable String next, @Nullable String heldBy, @Nullable String openedBy, @Nullable String opened) {

    static Part of(PhaseStanding standing, LocalDate today, ZoneId zone) {
        LocalDate since = today.minusDays(TodayRepository.TOLD_DAYS);
        PhaseStanding.Said newest = standing.said().stream()
                .findFirst()
                .filter(said -> said.opened() && LocalDate.ofInstant(said.at(), zone).isAfter(since))
                .orElse(null);
        return new Part(
                standing.phase(today).name(),
                standing.behind().map(Phase::name).orElse(null),
                standing.held().map(PhaseStanding.Said::by).orElse(null),
                newest == null ? null : newest.by(),
                newest == null ? null : standing.plan().program().phases().get(newest.phase() + 1).name());
    }
}

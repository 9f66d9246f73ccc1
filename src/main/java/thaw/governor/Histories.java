package thaw.governor;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.checkin.CheckIn;
import thaw.domain.program.ProgramId;
import thaw.governor.RollupRepository.Counts;

/**
 * Opens records that come with their whole history, many at once: what {@link Governor} would have stored and counted,
 * had it taken in every piece of it on its day. No page is told, for nobody has such a record open.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Histories {

    /** A week of a program, as the counts are kept. */
    record Week(LocalDate monday, ProgramId program) {}

    private final HistoryRepository repository;
    private final EventRepository events;
    private final RollupRepository rollups;

    Histories(HistoryRepository repository, EventRepository events, RollupRepository rollups) {
        this.repository = repository;
        this.events = events;
        this.rollups = rollups;
    }

    /** Adds the histories. The accounts, records and programs they name are there already. */
    public void add(List<History> histories) {
        repository.addCheckIns(histories);
        repository.addSessions(histories);
        events.addAll(histories);
        repository.addStates(histories);
        repository.addWeeks(histories, Histories::weeks);
        rollups.changed(histories.stream()
                .flatMap(history -> weeks(history).keySet().stream())
                .map(Week::monday)
                .toList());
    }

    static Map<Week, Counts> weeks(History history) {
        Map<Week, Counts> weeks = new HashMap<>();
        for (CheckIn checkIn : history.checkIns()) {
            count(weeks, history, checkIn.day(), Counts.ofCheckIns(1));
        }
        for (History.Ended session : history.sessions()) {
            LocalDate day = session.begun().day();
            count(weeks, history, day, Counts.ofStarted());
            count(weeks, history, day, Counts.ofEnded(
                    session.outcome().completed(),
                    session.outcome().pulledBack(),
                    session.outcome().stopReason() != null));
        }
        history.programs().forEach(program ->
                program.planned().forEach(day -> count(weeks, history, day, Counts.ofPlanned(1))));
        return weeks;
    }

    private static void count(Map<Week, Counts> weeks, History history, LocalDate day, Counts counts) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        weeks.merge(new Week(monday, history.programOn(day)), counts, Counts::plus);
    }
}

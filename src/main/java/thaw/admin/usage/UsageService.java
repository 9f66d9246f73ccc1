package thaw.admin.usage;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.admin.usage.Totals.Kind;
import thaw.admin.usage.UsageQuestion.By;
import thaw.admin.usage.UsageReport.Choice;
import thaw.admin.usage.UsageReport.Label;
import thaw.admin.usage.UsageReport.Row;
import thaw.domain.people.AccountId;
import thaw.domain.program.ProgramId;
import thaw.domain.usage.Indicator;
import thaw.domain.usage.Shown;
import thaw.domain.usage.Span;
import thaw.domain.usage.Suppression;

/**
 * Answers how much Thaw is used, in weeks that are over: a number of the running week that grows by one would tell
 * who has just done something.
 */
@Service
@PreAuthorize("hasRole('ADMIN')")
@Transactional(readOnly = true)
public class UsageService {

    private static final ProgramId NO_PROGRAM = new ProgramId(new UUID(0, 0));

    private final UsageRepository usage;
    private final WeekTotals totals;
    private final Suppression suppression;
    private final CurrentUser user;
    private final Clock clock;

    /** @param threshold nothing is told about fewer people; it is set where Thaw is started, so no page can compare two */
    UsageService(
            UsageRepository usage,
            WeekTotals totals,
            @Value("${thaw.usage.threshold:5}") int threshold,
            CurrentUser user,
            Clock clock) {
        this.usage = usage;
        this.totals = totals;
        this.suppression = new Suppression(threshold);
        this.user = user;
        this.clock = clock;
    }

    /** The report that is asked for. */
    public UsageReport report(UsageQuestion question) {
        ShownWeeks weeks = weeks(question.weeks());
        return switch (question.by()) {
            case WEEK, MONTH -> overTime(question, weeks);
            case PROGRAM -> byPart(question, weeks, programs(), ofPrograms(weeks));
            case THERAPIST -> byPart(question, weeks, therapists(), ofTherapists(weeks));
        };
    }

    /** The fewest people that a number may stand for. */
    public int threshold() {
        return suppression.threshold();
    }

    /** The programs a report can be about, and the clients without one. */
    public List<Choice<ProgramId>> programs() {
        List<Choice<ProgramId>> programs = new ArrayList<>(usage.programs());
        programs.add(new Choice<>(NO_PROGRAM, new UsageReport.NoProgram()));
        return programs;
    }

    /** The therapists a report can be about. */
    public List<Choice<AccountId>> therapists() {
        return usage.therapists();
    }

    private ShownWeeks weeks(int many) {
        LocalDate running = LocalDate.ofInstant(clock.instant(), user.get().zone())
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new ShownWeeks(
                IntStream.rangeClosed(1, many)
                        .mapToObj(back -> running.minusWeeks((long) many + 1 - back))
                        .toList(),
                suppression);
    }

    private UsageReport overTime(UsageQuestion question, ShownWeeks weeks) {
        Map<LocalDate, Shown> shown = shown(question, weeks);
        Map<Label, List<Shown>> rows = new LinkedHashMap<>();
        weeks.weeks().forEach(week -> rows.computeIfAbsent(label(question.by(), week), unknown -> new ArrayList<>())
                .add(shown.getOrDefault(week, Shown.NOTHING)));
        List<Indicator> columns = question.isPracticeWide() ? List.of(Indicator.values()) : Indicator.ofParts();
        return new UsageReport(
                question,
                columns,
                rows.entrySet().stream()
                        .map(row -> new Row(row.getKey(), new Span(row.getValue())))
                        .toList());
    }

    private Map<LocalDate, Shown> shown(UsageQuestion question, ShownWeeks weeks) {
        if (question.program() != null) {
            return ofPrograms(weeks).getOrDefault(question.program(), Map.of());
        }
        if (question.therapist() != null) {
            return ofTherapists(weeks).getOrDefault(question.therapist(), Map.of());
        }
        return weeks.whole(totals.of(weeks.weeks(), Kind.PROGRAM).whole());
    }

    private Map<ProgramId, Map<LocalDate, Shown>> ofPrograms(ShownWeeks weeks) {
        return parts(weeks, Kind.PROGRAM, programs().stream().map(Choice::id), ProgramId::value);
    }

    private Map<AccountId, Map<LocalDate, Shown>> ofTherapists(ShownWeeks weeks) {
        return parts(weeks, Kind.THERAPIST, therapists().stream().map(Choice::id), AccountId::value);
    }

    private <K> Map<K, Map<LocalDate, Shown>> parts(
            ShownWeeks weeks, Kind kind, Stream<K> parts, Function<K, UUID> id) {
        Totals counted = totals.of(weeks.weeks(), kind);
        Map<UUID, K> known = parts.collect(Collectors.toMap(id, part -> part));
        Map<K, Map<LocalDate, Shown>> shown = new HashMap<>();
        weeks.parts(known.keySet(), counted.whole(), counted.parts())
                .forEach((part, numbers) -> Optional.ofNullable(known.get(part)).ifPresent(one -> shown.put(one, numbers)));
        return shown;
    }

    private static Label label(By by, LocalDate week) {
        LocalDate middle = week.with(DayOfWeek.THURSDAY);
        return by == By.MONTH ? new UsageReport.Month(YearMonth.from(middle)) : new UsageReport.Week(week);
    }

    private static <K> UsageReport byPart(
            UsageQuestion question, ShownWeeks weeks, List<Choice<K>> parts, Map<K, Map<LocalDate, Shown>> shown) {
        return new UsageReport(
                question,
                Indicator.ofParts(),
                parts.stream()
                        .map(part -> new Row(part.label(), weeks.span(shown.getOrDefault(part.id(), Map.of()))))
                        .toList());
    }
}

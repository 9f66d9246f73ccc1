package thaw.admin.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.admin.usage.UsageQuestion.By;
import thaw.admin.usage.UsageReport.Choice;
import thaw.database.Clinic;
import thaw.database.OnBothDatabases;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.program.ProgramId;
import thaw.domain.usage.Indicator;
import thaw.governor.Governor;

/**
 * Somebody asks for every report there is and puts them all beside one another: every range, weeks and months, programs and
 * teams, with every filter. What is looked for is a number of fewer than five people, and a way to one. Files hold the
 * cells of these reports and nothing else.
 */
class UsageAttackTest extends OnBothDatabases {

    private static final LocalDate FIRST = LocalDate.of(2025, 3, 3);
    private static final int WEEKS = 6;
    private static final int FEWEST = 5;

    @Autowired
    private UsageService usage;

    @Autowired
    private Governor governor;

    private final Random random = new Random(11);
    private final Map<AccountId, int[]> active = new HashMap<>();

    @Test
    void allReportsTogetherHoldNoSmallNumberAndNoWayToOne() {
        for (int therapist = 0; therapist < 5; therapist++) {
            team(therapist);
        }
        clock.set(FIRST.plusWeeks(WEEKS).plusDays(2).atTime(9, 0).toInstant(ZoneOffset.UTC));
        SignedIn.as(clinic.admin());
        Map<AccountId, List<OptionalDouble>> weekly = new HashMap<>();
        usage.therapists().forEach(team -> weekly.put(team.id(), weeks(null, team.id())));
        List<OptionalDouble> whole = weeks(null, null);
        for (int week = 0; week < WEEKS; week++) {
            assertNoWayToASmallOne(week, whole.get(week), weekly);
        }
        List<OptionalDouble> programs = new ArrayList<>();
        usage.programs().forEach(program -> programs.addAll(weeks(program.id(), null)));
        assertThat(programs).as("the others are empty, so nothing of the last one either").allMatch(OptionalDouble::isEmpty);
        for (int range = 1; range <= WEEKS; range++) {
            assertMadeOfWeeks(range, whole, weekly);
        }
    }

    private void team(int number) {
        Me therapist = clinic.therapist();
        List<ClientId> clients = Stream.generate(() -> clinic.client(therapist).ownRecord()).limit(9).toList();
        int[] sizes = new int[WEEKS];
        for (int week = 0; week < WEEKS; week++) {
            sizes[week] = number == 0 ? 3 : 2 + random.nextInt(8);
            Instant moment = FIRST.plusWeeks(week).atTime(9, 0).toInstant(ZoneOffset.UTC);
            clients.subList(0, sizes[week]).forEach(client -> clinic.inTransaction(() -> governor.checkedIn(
                    client, CheckIn.of(CheckInId.random(), moment, Clinic.ZONE, Map.of()))));
        }
        active.put(therapist.id(), sizes);
    }

    private void assertNoWayToASmallOne(int week, OptionalDouble whole, Map<AccountId, List<OptionalDouble>> weekly) {
        int all = active.values().stream().mapToInt(sizes -> sizes[week]).sum();
        List<AccountId> hidden = active.keySet().stream().filter(team -> shown(weekly, team, week).isEmpty()).toList();
        active.forEach((team, sizes) -> shown(weekly, team, week).ifPresent(shown ->
                assertThat(shown).isEqualTo(sizes[week]).isGreaterThanOrEqualTo(FEWEST)));
        assertThat(whole).hasValue(all);
        assertThat(hidden).as("one alone would be the rest").hasSizeGreaterThan(1);
        assertThat(hidden.stream().mapToInt(team -> size(team, week)).sum()).isGreaterThanOrEqualTo(FEWEST);
        assertThat(hidden.stream().mapToInt(team -> size(team, week)).max().orElse(0))
                .as("a large one among them, and nothing says which")
                .isGreaterThanOrEqualTo(FEWEST);
    }

    private static OptionalDouble shown(Map<AccountId, List<OptionalDouble>> weekly, AccountId team, int week) {
        return weekly.getOrDefault(team, List.of()).get(week);
    }

    private int size(AccountId team, int week) {
        return active.getOrDefault(team, new int[WEEKS])[week];
    }

    /** Sums of any length and any cut hold the weeks that are shown and nothing of the others. */
    private void assertMadeOfWeeks(int range, List<OptionalDouble> whole, Map<AccountId, List<OptionalDouble>> weekly) {
        List<Choice<AccountId>> teams = usage.therapists();
        UsageReport byTeam = usage.report(new UsageQuestion(range, By.THERAPIST, null, null));
        for (int team = 0; team < teams.size(); team++) {
            AccountId id = teams.get(team).id();
            assertThat(checkIns(byTeam.rows().get(team))).isEqualTo(sum(last(weekly.getOrDefault(id, List.of()), range)));
            assertThat(total(usage.report(new UsageQuestion(range, By.MONTH, null, id))))
                    .isEqualTo(sum(last(weekly.getOrDefault(id, List.of()), range)));
        }
        assertThat(total(usage.report(new UsageQuestion(range, By.MONTH, null, null)))).isEqualTo(sum(last(whole, range)));
    }

    private static List<OptionalDouble> last(List<OptionalDouble> weeks, int range) {
        return weeks.subList(Math.max(0, weeks.size() - range), weeks.size());
    }

    private static OptionalDouble total(UsageReport report) {
        return sum(report.rows().stream().map(UsageAttackTest::checkIns).toList());
    }

    private static OptionalDouble sum(List<OptionalDouble> numbers) {
        double[] shown = numbers.stream().flatMapToDouble(OptionalDouble::stream).toArray();
        return shown.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(IntStream.range(0, shown.length).mapToDouble(i -> shown[i]).sum());
    }

    private List<OptionalDouble> weeks(@Nullable ProgramId program, @Nullable AccountId therapist) {
        return usage.report(new UsageQuestion(WEEKS, By.WEEK, program, therapist)).rows().stream()
                .map(UsageAttackTest::checkIns)
                .toList();
    }

    private static OptionalDouble checkIns(UsageReport.Row row) {
        return Indicator.CHECKED_IN.of(row.span());
    }
}

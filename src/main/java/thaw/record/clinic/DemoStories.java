package thaw.record.clinic;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thaw.domain.pacing.Ceiling;
import thaw.domain.people.AccountId;
import thaw.domain.program.Program;
import thaw.record.clinic.Story.Given;
import thaw.record.clinic.Story.Today;

/** The clients of the demo whose stories are told on purpose. */
final class DemoStories {

    private static final long BRANCHES = 1_000_000;

    private final ClinicGenerator generator;
    private final List<Program> programs;
    private final LocalDate today;

    DemoStories(ClinicGenerator generator, List<Program> programs, LocalDate today) {
        this.generator = generator;
        this.programs = programs;
        this.today = today;
    }

    /** The accounts that people can sign in with, and the courses that the caseload is to show. */
    List<MadeClient> clients(AccountId therapist, AccountId colleague, @Nullable String hash) {
        return List.of(
                generator.client(BRANCHES, "client", "Robin Hale", hash, readyForMore(), therapist),
                generator.client(BRANCHES + 1, "client2", "Noa Brandt", hash, thawing(84), therapist),
                generator.client(BRANCHES + 2, "client3", "Jo Lindqvist", hash, begun(CourseKind.STEADY, 30), colleague),
                generator.client(BRANCHES + 3, "sasha", "Sasha Kirk", null, safetyFalls(), therapist),
                generator.client(BRANCHES + 4, "milan", "Milan Oost", null, begun(CourseKind.SILENT, 70), therapist),
                generator.client(BRANCHES + 5, "edith", "Edith Moran", null, begun(CourseKind.RE_NUMBING, 77), therapist),
                generator.client(BRANCHES + 6, "farah", "Farah Aziz", null, thawing(63), therapist));
    }

    /** Half a year of check-ins; now in the middle of a second program, at level 2, calm and in contact. */
    private Story readyForMore() {
        return story(CourseKind.STEADY, 181, 2, 0.97, 0.985, Today.NOTHING, List.of(
                new Given(program("Gentle start"), today.minusDays(165)),
                new Given(program("Steady"), today.minusDays(35))));
    }

    private Story thawing(int programDays) {
        return story(CourseKind.THAWING, programDays + 20, 3, 0.9, 0.95, Today.THE_USUAL,
                List.of(new Given(program("Steady"), today.minusDays(programDays))));
    }

    private Story begun(CourseKind kind, int programDays) {
        return story(kind, programDays + 20, 2, 0.9, 0.95, Today.THE_USUAL,
                List.of(new Given(program("Steady"), today.minusDays(programDays))));
    }

    private Story safetyFalls() {
        return story(CourseKind.STEADY, 62, 2, 0.95, 0.97, Today.SAFETY_FALLS,
                List.of(new Given(program("After loss"), today.minusDays(42))));
    }

    private Story story(
            CourseKind kind,
            int days,
            int raisesTo,
            double diligence,
            double clarity,
            Today todayBrings,
            List<Given> given) {
        return new Story(
                kind, today.minusDays(days), given, Ceiling.DEFAULT, raisesTo, diligence, clarity, todayBrings);
    }

    private Program program(String name) {
        return programs.stream()
                .filter(program -> program.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The demo needs the program " + name));
    }
}

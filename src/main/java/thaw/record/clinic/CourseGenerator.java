package thaw.record.clinic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.CheckIn;
import thaw.domain.pacing.Dose;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Practice;
import thaw.domain.practice.Route;
import thaw.domain.program.AssignmentId;
import thaw.domain.program.LaidPlan;
import thaw.domain.program.PlanOfDays;
import thaw.domain.program.PlannedDay;
import thaw.domain.program.PlannedSessionId;
import thaw.domain.session.SessionId;
import thaw.domain.session.SessionOutcome;
import thaw.governor.BegunSession;
import thaw.governor.History;

/**
 * Lives a story through, day by day: feelings, check-ins, planned sessions that happen or lapse, and the dose. The same
 * story, chance and day give the same record. Nothing happens after now.
 */
final class CourseGenerator {

    private final Story story;
    private final Hours hours;
    private final Chance chance;
    private final Practices practices;
    private final Therapy therapy;
    private final MadeCheckIns checkInsOfDays;
    private final MadeSessions sessionsOfDays;
    private final List<CheckIn> checkIns = new ArrayList<>();
    private final List<History.Ended> sessions = new ArrayList<>();
    private final List<GivenProgram> programs = new ArrayList<>();
    private final Map<PlannedSessionId, Boolean> done = new HashMap<>();

    CourseGenerator(Story story, Hours hours, Practices practices, Chance chance) {
        this.story = story;
        this.hours = hours;
        this.chance = chance;
        this.practices = practices;
        this.therapy = new Therapy(story, chance);
        this.checkInsOfDays = new MadeCheckIns(hours, chance, story.clarity());
        this.sessionsOfDays = new MadeSessions(chance);
        story.programs().forEach(given -> programs.add(laidOut(given)));
    }

    private GivenProgram laidOut(Story.Given given) {
        LaidPlan plan = LaidPlan.until(given.program(), given.start(), hours.today());
        List<GivenProgram.Slot> slots = PlanOfDays.of(given.program(), given.start()).stream()
                .map(planned -> new GivenProgram.Slot(new PlannedSessionId(chance.id()), planned, false))
                .filter(slot -> !slot.planned().day().isAfter(plan.last().until()))
                .toList();
        return new GivenProgram(new AssignmentId(chance.id()), given, plan, slots);
    }

    MadeClient live(Person person, AccountId therapist) {
        ClientId client = new ClientId(chance.id());
        LocalDate today = hours.today();
        Mood mood = new Mood(story.kind(), (int) ChronoUnit.DAYS.between(story.firstDay(), today), chance);
        int number = 0;
        for (LocalDate day = story.firstDay(); !day.isAfter(today); day = day.plusDays(1)) {
            live(day, mood.next(number), (int) ChronoUnit.DAYS.between(day, today));
            number++;
        }
        Instant opened = hours.at(story.firstDay().minusDays(2), LocalTime.of(9, 0), LocalTime.of(17, 0), 0.5);
        return new MadeClient(
                person, opened,
                new History(client, therapist, checkIns, sessions, stretches(), events()),
                asTheyWent(), therapy.dose(), therapy.acts());
    }

    private void live(LocalDate day, Feeling feeling, int daysLeft) {
        boolean isToday = daysLeft == 0;
        runningOn(day).ifPresent(program ->
                therapy.morning(day, hours.at(day, LocalTime.of(6, 0), LocalTime.of(7, 0), 0.5)));
        if (!story.kind().speaks(daysLeft) || (isToday && !happensToday())) {
            return;
        }
        boolean practised = practise(day, feeling, isToday && story.today() == Story.Today.SAFETY_FALLS);
        boolean spoke = chance.happens(story.diligence());
        if (spoke) {
            CheckIn checkIn = checkInsOfDays.on(day, feeling, practised);
            checkIns.add(checkIn);
            therapy.heard(checkIn);
        }
        if ((practised || spoke) && !isToday) {
            therapy.evening(day, hours.at(day, LocalTime.of(22, 5), LocalTime.of(22, 30), 0.5));
        }
    }

    /** At midnight the day has no room for anything yet. */
    private boolean happensToday() {
        boolean midnight = hours.now().equals(hours.today().atStartOfDay(hours.zone()).toInstant());
        return !midnight && story.today() != Story.Today.NOTHING;
    }

    private Optional<GivenProgram> runningOn(LocalDate day) {
        return programs.stream()
                .filter(program -> !day.isBefore(program.given().start()) && !day.isAfter(program.given().lastDay()))
                .findFirst();
    }

    /** Does the day's planned session, if there is one and it happens. */
    private boolean practise(LocalDate day, Feeling feeling, boolean safetyFalls) {
        Dose dose = therapy.dose();
        GivenProgram program = runningOn(day).orElse(null);
        if (dose == null || dose.paused() || program == null) {
            return false;
        }
        GivenProgram.Slot slot = program.slots().stream()
                .filter(one -> one.planned().day().equals(day))
                .findFirst()
                .orElse(null);
        if (!safetyFalls && (slot == null || !chance.happens(story.diligence()))) {
            return false;
        }
        Route route = dose.asksForGrounding() || slot == null ? Route.GROUNDING : slot.planned().route();
        practise(day, feeling, dose.level().level(), route, program, slot, safetyFalls);
        return true;
    }

    private void practise(
            LocalDate day,
            Feeling feeling,
            int level,
            Route route,
            GivenProgram program,
            GivenProgram.@Nullable Slot slot,
            boolean safetyFalls) {
        Practice practice = practices.of(route, level);
        Instant at = hours.at(day, LocalTime.of(7, 0), LocalTime.of(16, 0), chance.fraction());
        SessionOutcome outcome = safetyFalls
                ? sessionsOfDays.inWhichSafetyFalls(level, feeling)
                : sessionsOfDays.at(level, feeling);
        BegunSession begun = new BegunSession(
                new SessionId(chance.id()), slot == null ? null : slot.id(), program.id(), practice.id().value(),
                practice.version(), route, level, day, at);
        int seconds = outcome.events().getLast().second();
        Instant ended = at.plusSeconds(seconds).isAfter(hours.now()) ? hours.now() : at.plusSeconds(seconds);
        sessions.add(new History.Ended(begun, outcome, ended));
        therapy.heard(day, level, outcome);
        if (slot != null) {
            done.put(slot.id(), true);
        }
    }

    private List<GivenProgram> asTheyWent() {
        return programs.stream()
                .map(program -> new GivenProgram(program.id(), program.given(), program.plan(), program.slots().stream()
                        .map(slot -> new GivenProgram.Slot(slot.id(), slot.planned(), done.containsKey(slot.id())))
                        .toList()))
                .toList();
    }

    private List<History.Noted> events() {
        return MadeEvents.of(story, hours.today(), chance).stream()
                .map(event -> new History.Noted(chance.id(), event,
                        hours.at(event.day(), LocalTime.of(9, 0), LocalTime.of(17, 0), 0.5)))
                .toList();
    }

    private List<History.Stretch> stretches() {
        return programs.stream()
                .map(program -> new History.Stretch(
                        program.given().program().id(),
                        program.given().start(),
                        program.given().lastDay(),
                        program.slots().stream().map(GivenProgram.Slot::planned).map(PlannedDay::day).toList()))
                .toList();
    }
}

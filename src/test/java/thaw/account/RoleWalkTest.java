package thaw.account;

import static org.assertj.core.api.Assertions.assertThat;
import static thaw.jooq.Tables.ALERT;
import static thaw.jooq.Tables.COVER;
import static thaw.jooq.Tables.EMERGENCY;
import static thaw.jooq.Tables.HAND_OVER;
import static thaw.jooq.Tables.PLANNED_SESSION;
import static thaw.jooq.Tables.PROGRAM;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import thaw.admin.audit.AuditFilter;
import thaw.admin.people.NewPerson;
import thaw.admin.usage.UsageQuestion;
import thaw.audit.AuditVerifier;
import thaw.care.alert.AlertFilter;
import thaw.care.alert.CoverService;
import thaw.care.caseload.CaseloadFilter;
import thaw.care.measure.RecordedScore;
import thaw.care.pace.Thresholds;
import thaw.care.program.ClientProgram;
import thaw.care.compose.ComposePage;
import thaw.care.compose.ComposeService;
import thaw.care.compose.model.DraftingModel;
import thaw.care.program.ProgramService;
import thaw.care.program.RehearsalWish;
import thaw.care.safety.GateWish;
import thaw.database.Clinic;
import thaw.database.Forms;
import thaw.database.OnBothDatabases;
import thaw.domain.alert.AlertAct;
import thaw.domain.alert.AlertId;
import thaw.domain.alert.DueTimes;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.Question;
import thaw.domain.event.LifeEvent;
import thaw.domain.event.LifeEventId;
import thaw.domain.measure.FormId;
import thaw.domain.measure.Instruments;
import thaw.domain.measure.OrderId;
import thaw.domain.measure.QuestionnaireId;
import thaw.domain.pacing.Ceiling;
import thaw.domain.pacing.Intensity;
import thaw.domain.pacing.Parameter;
import thaw.domain.pacing.TherapistAct;
import thaw.domain.people.AccountId;
import thaw.domain.compose.ComposedId;
import thaw.domain.compose.Frame;
import thaw.domain.people.ClientId;
import thaw.domain.people.EmergencyId;
import thaw.domain.people.HandOverId;
import thaw.domain.people.Role;
import thaw.domain.practice.PracticeId;
import thaw.domain.practice.PracticeVersion;
import thaw.domain.practice.Practice;
import thaw.domain.practice.Route;
import thaw.domain.program.PlanChange;
import thaw.domain.program.PlannedSessionId;
import thaw.domain.program.ProgramDraft;
import thaw.domain.program.ProgramId;
import thaw.domain.reminder.QuietHours;
import thaw.domain.safety.GateAct;
import thaw.domain.safety.SafetyPlan;
import thaw.domain.safety.Situation;
import thaw.domain.session.Adverse;
import thaw.domain.session.Ratings;
import thaw.domain.session.SessionId;
import thaw.domain.session.SessionOutcome;
import thaw.governor.ClinicTerms;
import thaw.governor.FormPlan;
import thaw.governor.InstrumentSetting;
import thaw.governor.TeamKeeper;
import thaw.jooq.DefaultSchema;
import thaw.library.PracticeLibrary;
import thaw.practice.checkin.CheckInService;
import thaw.practice.checkin.CorrectionService;
import thaw.practice.help.HelpService;
import thaw.practice.mydata.ConsentText;
import thaw.practice.mydata.MyWords;
import thaw.practice.mydata.Sharing;
import thaw.practice.reminder.Wishes;
import thaw.practice.offline.Entry;
import thaw.practice.session.ArrivedSession;
import thaw.practice.session.Place;
import thaw.practice.session.SessionService;
import thaw.record.csv.CheckInMapping;
import thaw.record.csv.Progress;

/**
 * Walks every public method of every service as everybody: whoever may not is refused, and a record that is not one's own
 * is as unknown as one that does not exist. Nothing is written by either. A new method is walked without being named here;
 * a parameter of a new type fails the walk until this class can make one.
 */
class RoleWalkTest extends OnBothDatabases {

    private static final Set<Class<?>> IDS =
            Set.of(ClientId.class, PlannedSessionId.class, SessionId.class, AlertId.class, CheckInId.class, UUID.class,
                    OrderId.class, FormId.class, ComposedId.class, HandOverId.class, EmergencyId.class);

    @Autowired
    private ListableBeanFactory beans;

    @Autowired
    private DSLContext sql;

    @Autowired
    private ProgramService programs;

    @Autowired
    private SessionService sessions;

    @Autowired
    private HelpService help;

    @Autowired
    private CheckInService checkIns;

    @Autowired
    private CorrectionService corrections;

    @Autowired
    private CoverService covers;

    @Autowired
    private ComposeService composer;

    @Autowired
    private PracticeLibrary library;

    @Autowired
    private Forms forms;

    @Autowired
    private TeamKeeper team;

    private Me therapist;
    private Me colleague;
    private Me deputy;
    private Me admin;
    private Me own;
    private Me foreign;
    private ClientProgram ownProgram;

    /** What belongs to one person, or to nobody. */
    private record Belongings(
            ClientId client, PlannedSessionId planned, SessionId session, AlertId alert, CheckInId checkIn,
            UUID cover, FormId form, OrderId order, ComposedId composed, HandOverId handOver, EmergencyId emergency) {}

    /** What came of a call, as far as the caller can tell, and whether anything is written down since. */
    private record Seen(String answer, boolean wrote) {}

    @BeforeEach
    void people() {
        therapist = clinic.therapist();
        colleague = clinic.therapist();
        deputy = clinic.therapist();
        admin = clinic.admin();
        own = clinic.client(therapist);
        foreign = clinic.client(colleague);
        assign(colleague, foreign);
        ownProgram = assign(therapist, own);
        forms.bring(admin);
    }

    private ClientProgram assign(Me by, Me to) {
        SignedIn.as(by);
        programs.assign(to.ownRecord(), programs.programs().getFirst().id(), today(), new Ceiling(3));
        return programs.open(to.ownRecord()).orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clinic.ZONE);
    }

    @Test
    void nobodyGetsThroughADoorOfAnotherRole() {
        List<String> complaints = new ArrayList<>();
        Belongings things = belongings(own);
        Map<String, Integer> before = rows();
        int walked = 0;
        for (Method method : methods()) {
            for (Me person : Stream.of(therapist, own, admin).filter(me -> me.role() != role(method)).toList()) {
                SignedIn.as(person);
                refused(method, things, person.role().name(), complaints);
                walked++;
            }
            SecurityContextHolder.clearContext();
            refused(method, things, "nobody", complaints);
        }
        assertThat(complaints).isEmpty();
        assertThat(rows()).isEqualTo(before);
        assertThat(walked).isGreaterThan(80);
    }

    private void refused(Method method, Belongings things, String who, List<String> complaints) {
        try {
            method.invoke(bean(method), arguments(method, things));
            complaints.add(who + " gets through " + name(method));
        } catch (InvocationTargetException thrown) {
            Throwable why = thrown.getTargetException();
            if (!(why instanceof AccessDeniedException) && !(why instanceof AuthenticationCredentialsNotFoundException)) {
                complaints.add(who + " at " + name(method) + ": " + why);
            }
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    @Test
    void whatBelongsToSomebodyElseIsAsUnknownAsWhatDoesNotExist() {
        List<String> complaints = new ArrayList<>();
        int walked = 0;
        for (Method method : methods()) {
            if (Arrays.stream(method.getParameterTypes()).anyMatch(IDS::contains)) {
                people();
                Me person = role(method) == Role.CLIENT ? own : therapist;
                Seen stranger = call(method, person, belongings(foreign));
                Seen nothing = call(method, person, nothing());
                Seen mine = call(method, person, belongings(own));
                if (stranger.wrote() || nothing.wrote() || !stranger.answer().equals(nothing.answer())) {
                    complaints.add(name(method) + " foreign " + stranger + ", unknown " + nothing);
                }
                if (mine.equals(stranger)) {
                    complaints.add(name(method) + " answers the same to the own: " + mine);
                }
                walked++;
            }
        }
        assertThat(complaints).isEmpty();
        assertThat(walked).isGreaterThanOrEqualTo(10);
    }

    private Seen call(Method method, Me person, Belongings belongings) {
        SignedIn.as(person);
        Map<String, Integer> before = rows();
        String answer;
        try {
            Object found = method.invoke(bean(method), arguments(method, belongings));
            answer = String.valueOf(found);
        } catch (InvocationTargetException thrown) {
            answer = thrown.getTargetException().getClass().getName();
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
        return new Seen(answer, !rows().equals(before));
    }

    private List<Method> methods() {
        return beans.getBeansWithAnnotation(Service.class).values().stream()
                .map(AopUtils::getTargetClass)
                .filter(type -> !room(type).equals("account"))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .sorted(Comparator.comparing(RoleWalkTest::name))
                .toList();
    }

    private Object bean(Method method) {
        return beans.getBean(method.getDeclaringClass());
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private static String room(Class<?> type) {
        return type.getPackageName().split("\\.", -1)[1];
    }

    /** The map of packages is the map of who may; the account's own services are for people who are not signed in yet. */
    private static Role role(Method method) {
        String room = room(method.getDeclaringClass());
        return switch (room) {
            case "care" -> Role.THERAPIST;
            case "practice" -> Role.CLIENT;
            case "admin" -> Role.ADMIN;
            default -> throw new IllegalStateException("No role has the room " + room);
        };
    }

    private Map<String, Integer> rows() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            counts.put(table.getName(), sql.fetchCount(table));
        }
        return counts;
    }

    private Belongings belongings(Me person) {
        ClientId client = person.ownRecord();
        PlannedSessionId planned = sql.select(PLANNED_SESSION.ID)
                .from(PLANNED_SESSION)
                .where(PLANNED_SESSION.CLIENT_ID.eq(client), PLANNED_SESSION.STATE.eq("PLANNED"))
                .orderBy(PLANNED_SESSION.LOCAL_DAY)
                .limit(1)
                .fetchSingle(PLANNED_SESSION.ID);
        LocalDate day = sql.select(PLANNED_SESSION.LOCAL_DAY)
                .from(PLANNED_SESSION)
                .where(PLANNED_SESSION.ID.eq(planned))
                .fetchSingle(PLANNED_SESSION.LOCAL_DAY);
        clock.set(day.atTime(12, 0).atZone(Clinic.ZONE).toInstant());
        return new Belongings(client, planned, begun(person, planned), alert(person), corrected(person), cover(person),
                form(person), order(person), composed(person), taken(person), emergency(person));
    }

    /** A session of the person's that has begun; whoever is signed in stays so. */
    private SessionId begun(Me person, PlannedSessionId planned) {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        SignedIn.as(person);
        SessionId session = SessionId.random();
        sessions.begin(planned, session, new PracticeVersion("grounding-1-five-colours", 1));
        SecurityContextHolder.getContext().setAuthentication(signedIn);
        return session;
    }

    /** An alert of the person's, raised by themselves; whoever is signed in stays so. */
    private AlertId alert(Me person) {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        SignedIn.as(person);
        help.notSafe();
        SecurityContextHolder.getContext().setAuthentication(signedIn);
        return sql.select(ALERT.ID)
                .from(ALERT)
                .where(ALERT.CLIENT_ID.eq(person.ownRecord()))
                .limit(1)
                .fetchSingle()
                .value1();
    }

    /** A check-in of the person's with a correction that waits; whoever is signed in stays so. */
    private CheckInId corrected(Me person) {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        SignedIn.as(person);
        CheckIn sent = overwhelm(CheckInId.random(), 8);
        checkIns.send(sent);
        corrections.correct(overwhelm(sent.id(), 2));
        SecurityContextHolder.getContext().setAuthentication(signedIn);
        return sent.id();
    }

    private CheckIn overwhelm(CheckInId id, double rating) {
        return CheckIn.of(id, clock.instant(), Clinic.ZONE, Map.of(Question.OVERWHELM, new Answer.Rated(rating)));
    }

    /** An absence of the person's therapist, covered by somebody who has nothing to do with the others. */
    private UUID cover(Me person) {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        Me away = person.equals(own) ? therapist : colleague;
        SignedIn.as(away);
        covers.add(new Covers.Plan(deputy.id(), today(), today().plusDays(1), true));
        UUID cover = sql.select(COVER.ID).from(COVER).where(COVER.THERAPIST_ID.eq(away.id())).limit(1).fetchSingle().value1();
        SecurityContextHolder.getContext().setAuthentication(signedIn);
        return cover;
    }

    /** A signed session of the person's own; whoever is signed in stays so. */
    private ComposedId composed(Me person) {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        SignedIn.as(person.equals(own) ? therapist : colleague);
        composer.draft(person.ownRecord(), "It is like fog");
        var draft = composer.open(person.ownRecord()).flatMap(ComposePage::draft).orElseThrow();
        composer.sign(person.ownRecord(), draft.practice(), draft.version());
        SecurityContextHolder.getContext().setAuthentication(signedIn);
        return draft.id();
    }

    /** A client whom the person's therapist opened in an emergency and was then handed. */
    private HandOverId taken(Me person) {
        Me taker = person.equals(own) ? therapist : colleague;
        Me client = clinic.client();
        clinic.inTransaction(() -> {
            team.openInEmergency(taker, client.name(), "A reason that is long enough");
            team.handOver(client.ownRecord(), taker.id(), today(), admin);
        });
        return sql.select(HAND_OVER.ID)
                .from(HAND_OVER)
                .where(HAND_OVER.CLIENT_ID.eq(client.ownRecord()))
                .fetchSingle(HAND_OVER.ID);
    }

    private EmergencyId emergency(Me person) {
        return sql.select(EMERGENCY.ID)
                .from(EMERGENCY)
                .where(EMERGENCY.THERAPIST_ID.eq((person.equals(own) ? therapist : colleague).id()))
                .limit(1)
                .fetchSingle(EMERGENCY.ID);
    }

    /** A questionnaire that is asked of the person today. */
    private OrderId order(Me person) {
        return forms.plan(person, Forms.DAY, today());
    }

    /** A form that the person has finished. */
    private FormId form(Me person) {
        return forms.fill(person, forms.plan(person, Forms.NINE, today()), "LA6569-3", today());
    }

    private static Belongings nothing() {
        return new Belongings(
                new ClientId(UUID.randomUUID()), new PlannedSessionId(UUID.randomUUID()), SessionId.random(),
                AlertId.random(), CheckInId.random(), UUID.randomUUID(), FormId.random(), OrderId.random(),
                ComposedId.random(), HandOverId.random(), EmergencyId.random());
    }

    private @Nullable Object[] arguments(Method method, Belongings belongings) {
        Map<Class<?>, Object> made = made(belongings);
        return Arrays.stream(method.getParameterTypes())
                .map(type -> {
                    assertThat(made).as("what " + name(method) + " takes").containsKey(type);
                    return made.get(type);
                })
                .toArray();
    }

    private Map<Class<?>, Object> made(Belongings belongings) {
        Map<Class<?>, Object> made = new HashMap<>();
        made.put(ClientId.class, belongings.client());
        made.put(DraftingModel.Waiting.class, (DraftingModel.Waiting) (seconds, of) -> {});
        made.put(PlannedSessionId.class, belongings.planned());
        made.put(SessionId.class, belongings.session());
        made.put(AccountId.class, foreign.id());
        made.put(ProgramId.class, ownProgramId());
        made.put(ClientProgram.class, ownProgram);
        made.put(ProgramDraft.class, ProgramDraft.empty());
        made.put(RehearsalWish.class, new RehearsalWish(today(), new Intensity(1), new Ceiling(3), Set.of()));
        made.put(LocalDate.class, today());
        made.put(Ceiling.class, new Ceiling(3));
        made.put(TherapistAct.class, new TherapistAct.StepDown());
        made.put(Route.class, Route.GROUNDING);
        made.put(int.class, 1);
        made.put(Integer.class, 1);
        made.put(Long.class, 1L);
        made.put(boolean.class, true);
        made.put(String.class, "walk");
        made.put(byte[].class, "day,volume\n2026-01-01,50\n".getBytes(StandardCharsets.UTF_8));
        made.put(CheckInMapping.class, mapping());
        made.put(Progress.class, Progress.UNHEARD);
        made.put(CheckInId.class, belongings.checkIn());
        made.put(CheckIn.class, CheckIn.of(CheckInId.random(), clock.instant(), Clinic.ZONE, Map.of()));
        made.put(SessionOutcome.class, outcome());
        made.put(ArrivedSession.class, arrived(belongings));
        made.put(Entry.class, new Entry.NotSafe(UUID.randomUUID(), clock.instant(), Clinic.ZONE));
        made.put(CaseloadFilter.class, CaseloadFilter.all());
        made.put(AuditFilter.class, AuditFilter.all());
        made.put(MyWords.Id.class, new MyWords.Id(UUID.randomUUID()));
        made.put(Sharing.class, Sharing.KEPT);
        made.put(ConsentText.class, new ConsentText(1, "I agree."));
        made.put(AuditVerifier.Listener.class, AuditVerifier.Listener.NOBODY);
        made.put(UsageQuestion.class, UsageQuestion.ofWeeks(4));
        made.put(GateWish.class, GateWish.of(GateAct.DANGER_RAISED));
        made.put(Thresholds.class, new Thresholds(Map.of(Parameter.D1_POST_OVERWHELM, 7.0)));
        made.put(AlertId.class, belongings.alert());
        made.put(UUID.class, belongings.cover());
        made.put(OrderId.class, belongings.order());
        made.put(FormId.class, belongings.form());
        made.put(QuestionnaireId.class, QuestionnaireId.random());
        made.put(Set.class, Set.of("1"));
        made.put(FormPlan.class, new FormPlan(Forms.DAY, 2, today()));
        made.put(RecordedScore.class, new RecordedScore(today(), "PHQ-9", 7, null, "on paper"));
        made.put(InstrumentSetting.class, InstrumentSetting.published(Instruments.GAD_7));
        made.put(AlertFilter.class, AlertFilter.open());
        made.put(AlertAct.class, new AlertAct.Take());
        made.put(Covers.Plan.class, new Covers.Plan(deputy.id(), today(), today().plusDays(1), true));
        made.put(ClinicTerms.class, new ClinicTerms(DueTimes.STANDARD, null, 1));
        made.put(ComposedId.class, belongings.composed());
        made.put(HandOverId.class, belongings.handOver());
        made.put(EmergencyId.class, belongings.emergency());
        made.put(Practice.class, library.grounding().getFirst());
        made.put(Frame.class, Frame.grounding());
        made.put(LifeEventId.class, LifeEventId.random());
        made.put(LifeEvent.class, new LifeEvent(today(), LifeEvent.Kind.NOTE, "walk"));
        made.put(Instant.class, clock.instant());
        made.put(Situation.class, Situation.LONG_LASTING);
        made.put(Map.class, Map.of(SafetyPlan.Part.WHAT_HELPS, "A walk"));
        made.put(ZoneId.class, Clinic.ZONE);
        made.put(Wishes.class, new Wishes(false, QuietHours.USUAL, null, false, List.of()));
        made.put(Adverse.Kind.class, Adverse.Kind.TOO_MUCH);
        made.put(PracticeVersion.class, new PracticeVersion("grounding-1-five-colours", 1));
        made.put(PracticeId.class, new PracticeId("grounding-1-no-such"));
        made.put(PlanChange.class, new PlanChange(today(), 2, 1, List.of()));
        made.put(List.class, List.of());
        made.put(NewPerson.class, new NewPerson("Walker", "walker", Role.ADMIN, Clinic.ZONE, null));
        return made;
    }

    private ArrivedSession arrived(Belongings belongings) {
        return new ArrivedSession(
                belongings.session(), new Place.Planned(belongings.planned()), new PracticeId("grounding-1-five-colours"), 1,
                clock.instant(), clock.instant(), Clinic.ZONE, true, outcome());
    }

    private ProgramId ownProgramId() {
        return sql.select(PROGRAM.ID).from(PROGRAM).limit(1).fetchSingle().value1();
    }

    private static CheckInMapping mapping() {
        return new CheckInMapping(
                new CheckInMapping.Format(',', StandardCharsets.UTF_8, '.', Set.of()),
                new CheckInMapping.Timing(
                        Clinic.ZONE,
                        new CheckInMapping.Day.Written("day", "yyyy-MM-dd"),
                        new CheckInMapping.Time.At(LocalTime.NOON)),
                CheckInMapping.Rows.EACH_ROW,
                Map.of(Question.VOLUME, new CheckInMapping.Source.Mean(
                        List.of(new CheckInMapping.Column("volume", 0)), 1, new CheckInMapping.Scale(0, 100))),
                List.of(),
                List.of());
    }

    private static SessionOutcome outcome() {
        return new SessionOutcome(Ratings.missing(), Ratings.missing(), new Answer.Missing(), new Answer.Missing(), true,
                null, true, null, null, List.of());
    }
}

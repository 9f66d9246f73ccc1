package thaw.care.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thaw.jooq.Tables.PLANNED_SESSION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.admin.content.ProgramContentService;
import thaw.care.program.DraftService.Saved;
import thaw.database.Clinic;
import thaw.database.OnBothDatabases;
import thaw.domain.pacing.Ceiling;
import thaw.domain.pacing.Intensity;
import thaw.domain.practice.Route;
import thaw.domain.program.DraftFinding;
import thaw.domain.program.DraftFinding.Problem;
import thaw.domain.program.PhaseDraft;
import thaw.domain.program.PhaseKind;
import thaw.domain.program.Program;
import thaw.domain.program.ProgramChange;
import thaw.domain.program.ProgramDraft;
import thaw.domain.program.ProgramId;
import thaw.domain.rehearsal.Rehearsal;
import thaw.domain.rehearsal.RehearsedSession;
import thaw.domain.safety.GateAct;
import thaw.domain.safety.GateChange;
import thaw.governor.GateKeeper;
import thaw.programs.ProgramAct;
import thaw.programs.ProgramAnswer;
import thaw.programs.ShelvedProgram;

/** Programs that therapists write, release, change and withdraw. */
class ClinicProgramsTest extends OnBothDatabases {

    private static final String WHY = "A better one is there";

    @Autowired
    private DraftService drafts;

    @Autowired
    private ProgramService programs;

    @Autowired
    private ShelfService shelf;

    @Autowired
    private RehearsalService rehearsals;

    @Autowired
    private ProgramContentService content;

    @Autowired
    private GateKeeper gates;

    @Autowired
    private DSLContext sql;

    private Me therapist;
    private Me colleague;

    @BeforeEach
    void people() {
        therapist = clinic.therapist();
        colleague = clinic.therapist();
        SignedIn.as(therapist);
    }

    private static ProgramDraft written(String name) {
        return new ProgramDraft(name, "For somebody.", List.of(
                PhaseDraft.of(PhaseKind.GROUND, "Ground", "Arrive."), PhaseDraft.of(PhaseKind.BODY, "Body", "Notice.")));
    }

    private static String aName() {
        return "Program " + UUID.randomUUID();
    }

    private ProgramId released(String name) {
        ProgramId id = drafts.begin();
        assertThat(drafts.save(id, 1, written(name))).isEqualTo(Saved.DONE);
        assertThat(drafts.release(id, 2)).isEqualTo(Saved.DONE);
        return id;
    }

    private Optional<Program> onShelf(ProgramId first) {
        return shelf.shelves().stream()
                .filter(one -> one.first().equals(first) && one.withdrawn().isEmpty())
                .map(ShelvedProgram::program)
                .findFirst();
    }

    @Test
    void aDraftIsKeptWithWhatIsMissingAndReleasedWhenNothingIs() {
        ProgramId id = drafts.begin();
        ProgramDraft half = new ProgramDraft("Half", "", List.of(
                new PhaseDraft("", "", null, 3, null, List.of(Route.BODY, Route.GROUNDING), true, null, 4)));
        assertThat(drafts.save(id, 1, half)).isEqualTo(Saved.DONE);
        assertThat(drafts.open(id).orElseThrow().draft()).isEqualTo(half);
        assertThat(drafts.release(id, 2)).isEqualTo(Saved.NOT_READY);
        assertThat(shelf.program(id)).isEmpty();
        assertThat(rehearsals.rehearse(half, wish())).isEmpty();
        String name = aName();
        drafts.save(id, 2, written(name));
        assertThat(rehearsals.rehearse(written(name), wish())).hasSize(3);
        assertThat(drafts.release(id, 3)).isEqualTo(Saved.DONE);
        assertThat(drafts.open(id)).isEmpty();
        Program released = onShelf(id).orElseThrow();
        assertThat(released.version()).isEqualTo(1);
        assertThat(ProgramDraft.of(released).phases().getFirst()).isEqualTo(written(name).phases().getFirst());
        assertThat(released.phases().getLast().gate()).isNull();
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndNothingOfTheFirstIsLost() {
        ProgramId id = drafts.begin();
        drafts.save(id, 1, written("First"));
        SignedIn.as(colleague);
        assertThat(drafts.save(id, 1, written("Second"))).isEqualTo(Saved.CHANGED_MEANWHILE);
        assertThat(drafts.release(id, 1)).isEqualTo(Saved.CHANGED_MEANWHILE);
        assertThat(drafts.discard(id, 1)).isEqualTo(Saved.CHANGED_MEANWHILE);
        OpenDraft kept = drafts.open(id).orElseThrow();
        assertThat(kept.draft().name()).isEqualTo("First");
        assertThat(kept.by()).isEqualTo(therapist.name());
        assertThat(drafts.save(id, kept.revision(), written("Second"))).isEqualTo(Saved.DONE);
        assertThat(drafts.discard(id, 3)).isEqualTo(Saved.DONE);
        assertThat(drafts.save(id, 3, written("Third"))).isEqualTo(Saved.GONE);
        assertThat(drafts.release(id, 3)).isEqualTo(Saved.GONE);
        assertThat(drafts.discard(id, 3)).isEqualTo(Saved.GONE);
    }

    @Test
    void anAssignedProgramKeepsItsVersionAndTheShelfOffersTheNewest() {
        ProgramId first = released(aName());
        Me client = clinic.client(therapist);
        programs.assign(client.ownRecord(), first, today(), Ceiling.DEFAULT);
        List<LocalDate> days = planned(client);
        ProgramId next = drafts.next(first).orElseThrow();
        assertThat(drafts.next(first)).contains(next);
        OpenDraft open = drafts.open(next).orElseThrow();
        List<PhaseDraft> phases = new ArrayList<>(open.draft().phases());
        phases.set(0, new PhaseDraft("Ground", "Arrive.", 3, 3, 1, phases.getFirst().routes(), true, 5, 3));
        phases.add(PhaseDraft.of(PhaseKind.SENSES, "Senses", "Hear."));
        drafts.save(next, 1, new ProgramDraft(open.draft().name(), "For somebody else.", phases));
        SignedIn.as(colleague);
        assertThat(drafts.release(next, 2)).isEqualTo(Saved.DONE);
        SignedIn.as(therapist);
        assertThat(onShelf(first).orElseThrow().version()).isEqualTo(2);
        assertThat(shelf.program(first).orElseThrow().isNewest()).isFalse();
        assertThat(planned(client)).isEqualTo(days);
        ProgramAct.Released newest = (ProgramAct.Released) shelf.history(first).getFirst();
        assertThat(newest.by()).isEqualTo(colleague.name());
        assertThat(newest.changes()).contains(
                new ProgramChange.Described(),
                new ProgramChange.Counted("Ground", ProgramChange.Count.WEEKS, 2, 3),
                new ProgramChange.PhaseAdded("Senses"));
        assertThat(shelf.history(first)).hasSize(2);
    }

    @Test
    void whatComesWithThawIsCopiedAndStaysAsItIs() {
        ShelvedProgram thaws = shelf.shelves().stream().filter(one -> !one.own()).findFirst().orElseThrow();
        assertThat(drafts.next(thaws.program().id())).isEmpty();
        ProgramId copy = drafts.copy(thaws.program().id(), "Copy of " + "x".repeat(200)).orElseThrow();
        OpenDraft open = drafts.open(copy).orElseThrow();
        assertThat(open.draft().name()).hasSize(ProgramDraft.NAME_LIMIT);
        assertThat(open.draft().phases()).isEqualTo(ProgramDraft.of(thaws.program()).phases());
        assertThat(drafts.copy(ProgramId.random(), "x")).isEmpty();
        assertThat(shelf.history(thaws.first())).hasSize(2).allSatisfy(act -> assertThat(act.by()).isNull());
        assertThat(shelf.shelves().stream().filter(one -> !one.own())).hasSize(4).allSatisfy(one ->
                assertThat(one.program().version()).isEqualTo(2));
    }

    @Test
    void aNameStandsForOneProgramAlone() {
        String name = aName();
        ProgramId first = released(name);
        ProgramId other = drafts.begin();
        drafts.save(other, 1, written(name.toUpperCase(java.util.Locale.ROOT)));
        assertThat(drafts.check(other, written(name))).containsExactly(
                new DraftFinding(DraftFinding.PROGRAM, Problem.NAME_TAKEN));
        assertThat(drafts.release(other, 2)).isEqualTo(Saved.NOT_READY);
        assertThat(drafts.open(other)).isPresent();
        ProgramId next = drafts.next(first).orElseThrow();
        assertThat(drafts.check(next, written(name))).isEmpty();
    }

    @Test
    void withdrawnItCannotBeAssignedAndWhatRunsGoesOn() {
        ProgramId id = released(aName());
        Me client = clinic.client(therapist);
        programs.assign(client.ownRecord(), id, today(), Ceiling.DEFAULT);
        assertThat(shelf.withdraw(id, " ")).isEqualTo(ProgramAnswer.REASON_NEEDED);
        assertThat(shelf.bringBack(id, WHY)).isEqualTo(ProgramAnswer.CHANGED_MEANWHILE);
        assertThat(shelf.withdraw(id, WHY)).isEqualTo(ProgramAnswer.DONE);
        assertThat(shelf.withdraw(id, WHY)).isEqualTo(ProgramAnswer.CHANGED_MEANWHILE);
        assertThat(programs.programs()).noneMatch(program -> program.id().equals(id));
        assertThat(programs.assign(client.ownRecord(), id, today(), Ceiling.DEFAULT))
                .isEqualTo(ProgramService.Assigned.NOT_FOUND);
        assertThat(planned(client)).isNotEmpty();
        SignedIn.as(clinic.admin());
        assertThat(content.program(id).orElseThrow().withdrawn().orElseThrow().by()).isEqualTo(therapist.name());
        assertThat(content.bringBack(id, "Needed again")).isEqualTo(ProgramAnswer.DONE);
        assertThat(content.withdraw(ProgramId.random(), WHY)).isEqualTo(ProgramAnswer.NOT_FOUND);
        assertThat(content.history(id)).hasSize(3).first().isInstanceOf(ProgramAct.Back.class);
        assertThatThrownBy(() -> drafts.begin()).isInstanceOf(AccessDeniedException.class);
        SignedIn.as(therapist);
        assertThat(onShelf(id)).isPresent();
    }

    @Test
    void whatIsClosedWithAnAssignedProgramStaysClosedAndIsClosedOnce() {
        ProgramId id = released(aName());
        Me client = clinic.client(therapist);
        programs.assign(client.ownRecord(), id, today(), Ceiling.DEFAULT, Set.of(Route.PHYSICAL));
        programs.assign(client.ownRecord(), id, today(), Ceiling.DEFAULT, Set.of(Route.PHYSICAL, Route.BODY));
        programs.assign(client.ownRecord(), id, today(), Ceiling.DEFAULT);
        assertThat(rehearsals.closed(client.ownRecord())).contains(Set.of(Route.PHYSICAL, Route.BODY));
        assertThat(gatesOf(client)).filteredOn(change -> change.act() == GateAct.ROUTE_EXCLUDED).hasSize(2);
    }

    private List<GateChange> gatesOf(Me client) {
        return clinic.inTransaction(() -> gates.of(client.ownRecord()).changes());
    }

    @Test
    void aClientsRehearsalKnowsTheirClosedRoutesAndNobodyElseGetsOne() {
        ProgramId id = released(aName());
        Me client = clinic.client(therapist);
        clinic.inTransaction(() -> gates.act(
                client.ownRecord(), GateChange.of(today(), GateAct.ROUTE_EXCLUDED, Route.PHYSICAL), therapist.id(), null));
        assertThat(rehearsals.closed(client.ownRecord())).contains(Set.of(Route.PHYSICAL));
        List<Rehearsal> courses = rehearsals.rehearse(client.ownRecord(), id, wish());
        assertThat(courses).hasSize(3);
        assertThat(courses.getFirst().days()).anySatisfy(day -> {
            RehearsedSession session = day.session();
            assertThat(session == null ? null : session.rule()).isEqualTo("G4");
        });
        SignedIn.as(colleague);
        assertThat(rehearsals.rehearse(client.ownRecord(), id, wish())).isEmpty();
        assertThat(rehearsals.closed(client.ownRecord())).isEmpty();
        assertThat(rehearsals.rehearse(ProgramId.random(), wish())).isEmpty();
    }

    private RehearsalWish wish() {
        return new RehearsalWish(today(), new Intensity(5), Ceiling.DEFAULT, Set.of());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clinic.ZONE);
    }

    private List<LocalDate> planned(Me client) {
        return sql.select(PLANNED_SESSION.LOCAL_DAY)
                .from(PLANNED_SESSION)
                .where(PLANNED_SESSION.CLIENT_ID.eq(client.ownRecord()), PLANNED_SESSION.STATE.eq("PLANNED"))
                .orderBy(PLANNED_SESSION.LOCAL_DAY)
                .fetch(PLANNED_SESSION.LOCAL_DAY);
    }
}

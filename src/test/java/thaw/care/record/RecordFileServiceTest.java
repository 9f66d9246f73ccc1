package thaw.care.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thaw.jooq.Tables.AUDIT_ENTRY;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.account.Me;
import thaw.account.ProofNeeded;
import thaw.account.SignedIn;
import thaw.care.program.ProgramService;
import thaw.database.Clinic;
import thaw.database.Forms;
import thaw.database.OnBothDatabases;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.InWords;
import thaw.domain.checkin.Question;
import thaw.domain.checkin.Wording;
import thaw.domain.pacing.Ceiling;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Route;
import thaw.domain.session.Ratings;
import thaw.domain.session.SessionId;
import thaw.domain.session.SessionOutcome;
import thaw.governor.BegunSession;
import thaw.governor.Governor;
import thaw.practice.help.HelpService;
import thaw.practice.journey.StirringService;
import thaw.practice.mydata.MyWordsService;
import thaw.practice.mydata.Sharing;
import thaw.record.exchange.RecordBundle;

/** A whole record as a FHIR bundle: everything once, nothing of anybody else, and of words what the client shares. */
class RecordFileServiceTest extends OnBothDatabases {

    private static final FhirContext FHIR = FhirContext.forR4();

    @Autowired
    private RecordFileService service;

    @Autowired
    private RecordBundle bundles;

    @Autowired
    private Governor governor;

    @Autowired
    private ProgramService programs;

    @Autowired
    private StirringService stirrings;

    @Autowired
    private MyWordsService words;

    @Autowired
    private HelpService help;

    @Autowired
    private Forms forms;

    @Autowired
    private DSLContext sql;

    private Me therapist;
    private Me person;
    private ClientId client;

    @BeforeEach
    void aClientWithARecord() {
        therapist = clinic.therapist();
        person = clinic.client(therapist);
        client = person.ownRecord();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Clinic.ZONE);
        SignedIn.as(therapist);
        programs.assign(client, programs.programs().getFirst().id(), today, Ceiling.DEFAULT);
        clinic.inTransaction(() -> governor.checkedIn(client, checkIn()));
        session(today);
        SignedIn.as(clinic.client(therapist));
        stirrings.note("somebody else");
        SignedIn.as(person);
        stirrings.note("the smell of rain");
        help.notSafe();
        forms.bring(clinic.admin());
        forms.fill(person, forms.plan(person, Forms.NINE, today), "LA6569-3", today);
    }

    private CheckIn checkIn() {
        return new CheckIn(
                CheckInId.random(), clock.instant(), Clinic.ZONE,
                Map.of(
                        Question.VOLUME, new Answer.Rated(35), Question.PLEASANT, new Answer.Nothing(),
                        Question.PAINFUL, new Answer.FarAway(), Question.OVERWHELM, new Answer.CantTell(),
                        Question.SAFETY, new Answer.Skipped()),
                CheckIn.Numbing.SOME, true, "a warm hand", null, Map.of(),
                Map.of(Wording.BODY, InWords.of(List.of(new InWords.Word("heavy", false), new InWords.Word("glass", true)))));
    }

    private void session(LocalDate day) {
        SessionId id = SessionId.random();
        clinic.inTransaction(() -> {
            governor.began(client, new BegunSession(id, null, null, "five-colours", 1, Route.GROUNDING, 1, day, clock.instant()));
            governor.ended(client, id, new SessionOutcome(
                    new Ratings(new Answer.Rated(3), new Answer.CantTell(), new Answer.Missing()), Ratings.missing(),
                    new Answer.Missing(), new Answer.Missing(), true, null, null, null, null, List.of()), day);
        });
    }

    @Test
    void everyKindIsThereOnceForEachAndEveryReferenceLeadsSomewhere() {
        Bundle bundle = taken();
        assertThat(all(bundle, Patient.class)).singleElement()
                .satisfies(patient -> assertThat(patient.getNameFirstRep().getText()).isEqualTo(person.name()));
        assertThat(all(bundle, CarePlan.class)).singleElement()
                .satisfies(plan -> assertThat(plan.getStatus()).isEqualTo(CarePlan.CarePlanStatus.ACTIVE));
        assertThat(all(bundle, Task.class)).filteredOn(task -> task.getStatus() == Task.TaskStatus.COMPLETED).hasSize(1);
        assertThat(all(bundle, Task.class)).filteredOn(task -> task.getStatus() == Task.TaskStatus.REQUESTED).isNotEmpty();
        assertThat(all(bundle, Questionnaire.class)).hasSize(1);
        assertThat(all(bundle, QuestionnaireResponse.class)).singleElement()
                .satisfies(form -> assertThat(form.getItem()).hasSize(9));
        assertThat(all(bundle, Observation.class))
                .extracting(one -> one.getCode().getCodingFirstRep().getCode())
                .contains("intensity", "check-in", "stirring", "score");
        assertThat(all(bundle, Flag.class))
                .filteredOn(flag -> flag.getStatus() == Flag.FlagStatus.ACTIVE)
                .extracting(flag -> flag.getCode().getCodingFirstRep().getCode())
                .contains("crisis-raised");
        assertThat(all(bundle, AuditEvent.class)).as("who opened it is the client's to know").isEmpty();
        Set<String> addresses = new HashSet<>();
        assertThat(bundle.getEntry()).allMatch(entry -> addresses.add(entry.getFullUrl()), "each address once");
        assertThat(bundle.getEntry().stream().flatMap(RecordFileServiceTest::references)).isSubsetOf(addresses);
    }

    @Test
    void anAnswerIsANumberOrACodeAndNeverOneInPlaceOfTheOther() {
        Observation checkIn = observation(taken(), "check-in");
        assertThat(component(checkIn, "volume").getValueQuantity().getValue()).isEqualByComparingTo("35");
        assertThat(coded(component(checkIn, "pleasant").getValueCodeableConcept())).isEqualTo("nothing");
        assertThat(coded(component(checkIn, "painful").getValueCodeableConcept())).isEqualTo("something-far-away");
        assertThat(coded(component(checkIn, "overwhelm").getValueCodeableConcept())).isEqualTo("cannot-tell");
        assertThat(coded(component(checkIn, "safety").getDataAbsentReason())).isEqualTo("asked-declined");
        assertThat(checkIn.getComponent()).as("not asked").noneMatch(one -> coded(one.getCode()).equals("connected"));
        assertThat(checkIn.getEffectiveDateTimeType().getValueAsString()).endsWith(
                Clinic.ZONE.getRules().getOffset(clock.instant()).getId());
    }

    @Test
    void wordsAreThereAsFarAsTheClientSharesThem() {
        assertThat(text()).contains("the smell of rain", "a warm hand", "heavy", "glass").doesNotContain("somebody else");
        SignedIn.as(person);
        words.newest(10).forEach(mine -> words.share(mine.entry(), Sharing.KEPT));
        assertThat(text()).contains("heavy").doesNotContain("the smell of rain").doesNotContain("a warm hand")
                .doesNotContain("glass");
        SignedIn.as(person);
        words.newest(10).forEach(mine -> words.share(mine.entry(), Sharing.EXISTS));
        assertThat(text()).contains("masked").doesNotContain("the smell of rain").doesNotContain("a warm hand");
        Instant now = clock.instant();
        assertThat(clinic.inTransaction(() -> bundles.of(client, RecordBundle.Reader.CLIENT, now)))
                .contains("the smell of rain", "a warm hand")
                .doesNotContain("masked");
    }

    @Test
    void theClientReadsWhoOpenedIt() {
        taken();
        Instant now = clock.instant();
        Bundle own = read(clinic.inTransaction(() -> bundles.of(client, RecordBundle.Reader.CLIENT, now)));
        assertThat(all(own, AuditEvent.class))
                .filteredOn(event -> event.getEntityFirstRep().getName().equals("take out"))
                .singleElement()
                .satisfies(event -> assertThat(event.getAgentFirstRep().getWho().getDisplay()).isEqualTo(therapist.name()));
    }

    @Test
    void aPlannedSessionThatPassedHasLapsed() {
        clock.set(clock.instant().plus(Duration.ofDays(10)));
        assertThat(all(taken(), Task.class))
                .filteredOn(task -> task.getStatus() == Task.TaskStatus.CANCELLED)
                .isNotEmpty()
                .allSatisfy(task -> assertThat(coded(task.getStatusReason())).isEqualTo("lapsed"));
    }

    @Test
    void nobodyElseTakesItAndNobodyWithoutAProof() {
        SignedIn.as(clinic.therapist());
        assertThat(service.take(client)).isEmpty();
        SignedIn.as(therapist);
        assertThat(service.take(ClientId.random())).isEmpty();
        assertThat(taken(client)).isZero();
        SignedIn.longAgo(therapist);
        assertThatThrownBy(() -> service.take(client)).isInstanceOf(ProofNeeded.class);
        taken();
        assertThat(taken(client)).isOne();
    }

    private int taken(ClientId one) {
        return sql.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.CLIENT_ID.eq(one), AUDIT_ENTRY.PART.eq("TAKE_OUT"));
    }

    private String text() {
        SignedIn.as(therapist);
        return service.take(client).orElseThrow();
    }

    private Bundle taken() {
        return read(text());
    }

    private static Bundle read(String json) {
        return FHIR.newJsonParser().setParserErrorHandler(new StrictErrorHandler()).parseResource(Bundle.class, json);
    }

    private static <R extends Resource> List<R> all(Bundle bundle, Class<R> type) {
        return bundle.getEntry().stream().map(BundleEntryComponent::getResource).filter(type::isInstance).map(type::cast).toList();
    }

    private static Observation observation(Bundle bundle, String code) {
        return all(bundle, Observation.class).stream().filter(one -> coded(one.getCode()).equals(code)).findFirst().orElseThrow();
    }

    private static ObservationComponentComponent component(Observation observation, String code) {
        return observation.getComponent().stream().filter(one -> coded(one.getCode()).equals(code)).findFirst().orElseThrow();
    }

    private static String coded(CodeableConcept concept) {
        return concept.getCodingFirstRep().getCode();
    }

    private static Stream<String> references(BundleEntryComponent entry) {
        return FHIR.newTerser().getAllPopulatedChildElementsOfType(entry.getResource(), Reference.class).stream()
                .map(Reference::getReference)
                .filter(Objects::nonNull);
    }
}

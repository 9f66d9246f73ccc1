package thaw.practice.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static thaw.jooq.Tables.CHECK_IN;
import static thaw.jooq.Tables.CHECK_IN_WORD;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.database.OnBothDatabases;
import thaw.domain.pacing.Ceiling;
import thaw.domain.session.SessionId;
import thaw.governor.DoseKeeper;
import thaw.governor.Governor;
import thaw.practice.PastSessions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@SuppressWarnings("NullAway.Init")
class CheckInServiceTest extends OnBothDatabases {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    @Autowired
    private CheckInService service;

    @Autowired
    private DoseKeeper doses;

    @Autowired
    private Governor governor;

    @Autowired
    private DSLContext sql;

    private Me client;

    @BeforeEach
    void aClient() {
        client = clinic.client(clinic.therapist());
        clinic.inTransaction(() -> doses.start(client.ownRecord(), Ceiling.DEFAULT, client.id(), TODAY));
        SignedIn.as(client);
    }

    @Test
    void wordsAreKeptAsTheyWereTappedAndWritten() {
        service.send(CheckInJson.read(sent("""
                {"body_words": {"kind": "words", "words": ["warm", "tight"], "word": " like\\nsand "},
                 "feeling_words": {"kind": "far-away"}}""")));
        assertThat(sql.fetch(CHECK_IN_WORD, CHECK_IN_WORD.CHECK_IN_ID.eq(row().get(CHECK_IN.ID))))
                .extracting(word -> word.get(CHECK_IN_WORD.WORD) + " " + word.get(CHECK_IN_WORD.OWN))
                .containsExactlyInAnyOrder("warm false", "tight false", "like sand true");
        assertThat(row().get(CHECK_IN.BODY_WORDS_MARK)).isEqualTo("R");
        assertThat(row().get(CHECK_IN.FEELING_WORDS_MARK)).isEqualTo("F");
    }

    @Test
    void tapsAreKeptAndWhatWasSaidInTheirPlaceIsAnotherThing() {
        service.send(CheckInJson.read(sent("""
                {"numbing": {"kind": "chosen", "value": "lot"}, "after_session": {"kind": "skipped"},
                 "stirring": {"kind": "chosen", "value": "yes", "word": "the dog"}}""")));
        assertThat(row().get(CHECK_IN.NUMBING)).isEqualTo("LOT");
        assertThat(row().get(CHECK_IN.NUMBING_MARK)).isEqualTo("R");
        assertThat(row().get(CHECK_IN.STIRRING)).isTrue();
        assertThat(row().get(CHECK_IN.STIRRING_WORD)).isEqualTo("the dog");
        assertThat(row().get(CHECK_IN.AFTER_SESSION)).isNull();
        assertThat(row().get(CHECK_IN.AFTER_SESSION_MARK)).isEqualTo("S");
    }

    @Test
    void whoCannotTellAnythingIsHeardTheSameAsAnybody() {
        ArrayOfQuestions asked = new ArrayOfQuestions(CheckInQuestions.on(TODAY, true, (key, arguments) -> key));
        ObjectNode answers = JSON.createObjectNode();
        asked.ids().forEach(id -> answers.putObject(id).put("kind", "cant-tell"));
        service.send(CheckInJson.read(sent(answers.toString())));
        assertThat(row().get(CHECK_IN.VOLUME_MARK)).isEqualTo("C");
        assertThat(row().get(CHECK_IN.SAFETY_MARK)).isEqualTo("C");
        assertThat(row().get(CHECK_IN.VOLUME)).isNull();
        assertThat(marks(row())).hasSize(asked.ids().size()).containsOnly("C");
        assertThat(service.page().hardDay()).isFalse();
    }

    @Test
    void everyQuestionOfEveryDayCanBeAnsweredByNotKnowing() {
        for (int day = 0; day < 15; day++) {
            for (String id : new ArrayOfQuestions(
                    CheckInQuestions.on(TODAY.plusDays(day), day % 2 == 0, (key, arguments) -> key)).ids()) {
                for (String kind : List.of("cant-tell", "skipped")) {
                    assertThat(CheckInJson.read(sent("{\"" + id + "\": {\"kind\": \"" + kind + "\"}}"))).isNotNull();
                }
            }
        }
    }

    @Test
    void whatIsNoAnswerIsRefusedWhole() {
        for (String answers : List.of(
                "{\"numbing\": {\"kind\": \"chosen\", \"value\": \"much\"}}",
                "{\"stirring\": {\"kind\": \"chosen\", \"value\": \"maybe\"}}",
                "{\"numbing\": {\"kind\": \"rated\", \"value\": 3}}",
                "{\"body_words\": {\"kind\": \"words\", \"words\": [\"" + "a".repeat(101) + "\"]}}")) {
            assertThatIllegalArgumentException().isThrownBy(() -> CheckInJson.read(sent(answers)));
        }
    }

    @Test
    void theShortOneIsOfferedOnAHardDayAndRememberedOnceTaken() {
        assertThat(service.page().offersBrief()).isFalse();
        service.send(CheckInJson.read(sent("{\"safety\": {\"kind\": \"rated\", \"value\": 2}}")));
        assertThat(service.page().offersBrief()).isTrue();
        assertThat(service.page().isBrief()).isFalse();
        service.takeBrief(true);
        clock.pass(Duration.ofDays(3));
        assertThat(service.page().isBrief()).isTrue();
        service.takeBrief(false);
        assertThat(service.page().isBrief()).isFalse();
        assertThat(service.page().offersBrief()).isFalse();
        SignedIn.as(clinic.client());
        assertThat(service.page().brief()).isNull();
    }

    @Test
    void theQuestionAboutTheSessionIsDueOnItsDayAndTheNext() {
        assertThat(service.page().afterSession()).isFalse();
        session(clock.instant());
        assertThat(service.page().afterSession()).isTrue();
        clock.pass(Duration.ofDays(1));
        assertThat(service.page().afterSession()).isTrue();
        clock.pass(Duration.ofDays(1));
        assertThat(service.page().afterSession()).isFalse();
    }

    private void session(Instant at) {
        new PastSessions(clinic, governor).ended(client.ownRecord(), SessionId.random(), at);
    }

    private Record row() {
        return sql.fetchSingle(CHECK_IN, CHECK_IN.CLIENT_ID.eq(client.ownRecord()));
    }

    private static List<Object> marks(Record row) {
        return Arrays.stream(row.fields())
                .filter(field -> field.getName().endsWith("_mark"))
                .<Object>map(row::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private JsonNode sent(String answers) {
        return JSON.readTree("{\"id\": \"" + UUID.randomUUID() + "\", \"madeAt\": \"" + clock.instant()
                + "\", \"zone\": \"Europe/Berlin\", \"answers\": " + answers + "}");
    }

    /** The ids of questions. */
    private record ArrayOfQuestions(JsonNode questions) {

        List<String> ids() {
            return questions.valueStream().map(question -> question.path("id").asString()).toList();
        }
    }
}

package thaw.record.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.Question;
import thaw.domain.event.LifeEvent;
import thaw.domain.people.ClientId;

class CheckInFileTest {

    private static final ClientId CLIENT = new ClientId(new UUID(1, 2));
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private static final String MAPPING = """
            time:
              zone: Europe/Berlin
              day: {column: day, format: yyyy-MM-dd}
              clock: {column: at, format: HH:mm}
            rows: ROWS
            questions:
              pleasant: {scale: [1, 5], columns: [glad, calm]}
              painful: {scale: [-2, 2], columns: [sad]}
              volume: {larger-of: [pleasant, painful]}
              safety: {scale: [4, 0], columns: [unsafe]}
            """;

    private static final String HEADER = "day,at,glad,calm,sad,unsafe\n";

    @Test
    void everyRowBecomesACheckInOnOurScales() {
        CheckIn checkIn = whole("each-row", "2026-01-05,08:30,5,3,-1,1\n").checkIns().getFirst();

        assertThat(checkIn.madeAt()).isEqualTo(Instant.parse("2026-01-05T07:30:00Z"));
        assertThat(checkIn.day()).isEqualTo("2026-01-05");
        assertThat(number(checkIn, Question.PLEASANT)).isEqualTo(75);
        assertThat(number(checkIn, Question.PAINFUL)).isEqualTo(25);
        assertThat(number(checkIn, Question.VOLUME)).isEqualTo(75);
        assertThat(number(checkIn, Question.SAFETY)).isEqualTo(7.5);
        assertThat(checkIn.answer(Question.OVERWHELM)).isInstanceOf(Answer.Missing.class);
    }

    @Test
    void aDayIsTheMeanOfItsRowsAtTheTimeOfTheLast() {
        ImportedHistory history = whole("day-means", """
                2026-01-05,08:30,5,5,NA,1
                2026-01-06,09:00,1,1,2,4
                2026-01-05,20:15,3,3,0,NA
                """);

        assertThat(history.checkIns()).hasSize(2);
        CheckIn first = history.checkIns().getFirst();
        assertThat(first.madeAt()).isEqualTo(Instant.parse("2026-01-05T19:15:00Z"));
        assertThat(number(first, Question.PLEASANT)).isEqualTo(75);
        assertThat(number(first, Question.PAINFUL)).isEqualTo(50);
        assertThat(number(first, Question.VOLUME)).isEqualTo(75);
        assertThat(number(first, Question.SAFETY)).isEqualTo(7.5);
    }

    @Test
    void aMeanNeedsAllItsColumnsAndTheLargerNeedsBoth() {
        CheckIn checkIn = whole("each-row", "2026-01-05,08:30,5,,-1,1\n").checkIns().getFirst();

        assertThat(checkIn.answers()).containsOnlyKeys(Question.PAINFUL, Question.SAFETY);
    }

    @Test
    void aRowWithoutAnyAnswerIsNoCheckIn() {
        ImportedHistory history = whole("each-row", "2026-01-05,08:30,,NA,,\n2026-01-06,08:30,,NA,0,\n");

        assertThat(history.checkIns()).singleElement()
                .satisfies(checkIn -> assertThat(checkIn.day()).isEqualTo("2026-01-06"));
    }

    @Test
    void theSameFileGivesTheSameIdsAndAnotherClientOthers() {
        List<CheckIn> once = whole("each-row", "2026-01-05,08:30,5,3,-1,1\n").checkIns();
        List<CheckIn> again = whole("each-row", "2026-01-05,08:30,1,1,1,1\n").checkIns();
        List<CheckIn> another = ((Reading.Whole<ImportedHistory>) CheckInFile.read(mapping("each-row"),
                stream(HEADER + "2026-01-05,08:30,5,3,-1,1\n"), ClientId.random(), NOW, Progress.UNHEARD))
                .value().checkIns();

        assertThat(once.getFirst().id()).isEqualTo(again.getFirst().id()).isNotEqualTo(another.getFirst().id());
    }

    @Test
    void everythingThatIsWrongIsToldWithItsLine() {
        assertThat(findings("each-row", """
                2026-01-05,08:30,six,3,-1,1
                2026-02-30,08:30,5,3,-1,1
                2026-01-06,8 h,5,3,-1,1

                2026-01-07,08:30,5,7,-1,1
                2026-04-01,08:30,5,3,-1,1
                1926-01-07,08:30,5,3,-1,1
                2026-01-08,08:30,5,3,-1
                """)).containsExactly(
                        "Line 2, glad: \"six\" is no number.",
                        "Line 3, day: \"2026-02-30\" is no date of the form yyyy-MM-dd.",
                        "Line 4, at: \"8 h\" is no time of the form HH:mm.",
                        "Line 6, calm: 7 lies outside the scale from 1 to 5.",
                        "Line 7, day: 2026-04-01 lies in the future.",
                        "Line 8, day: 1926-01-07 lies before 1970.",
                        "Line 9: Fields in this line: 5. Column names: 6.");
    }

    @Test
    void aShiftedScaleIsToldAsTheFileWritesIt() {
        String mapping = """
                time: {zone: UTC, day: {column: day, first: 2026-01-01}, at: "20:00"}
                rows: each-row
                questions: {painful: {scale: [1, 7], columns: [{name: sad, shift: 4}]}}
                """;

        assertThat(refused(mapping, "day,sad\n1,5\n"))
                .containsExactly("Line 2, sad: 5 lies outside the scale from -3 to 3.");
        assertThat(refused(mapping, "day,sad\nx,1\n")).containsExactly("Line 2, day: \"x\" is no number of a day.");
    }

    @Test
    void daysMayBeCountedFromTheFirst() {
        ImportedHistory history = history("""
                time: {zone: UTC, day: {column: day, first: 2026-01-01}, at: "20:00"}
                rows: each-row
                questions: {painful: {scale: [0, 10], columns: [sad]}}
                events: [{day: 3, kind: life-event, words: A letter}]
                """, "day,sad\n2,5\n");

        assertThat(history.checkIns().getFirst().madeAt()).isEqualTo(Instant.parse("2026-01-02T20:00:00Z"));
        assertThat(history.events()).containsExactly(
                new LifeEvent(LocalDate.parse("2026-01-03"), LifeEvent.Kind.LIFE_EVENT, "A letter"));
    }

    @Test
    void twoRowsAtOneMomentAreRefused() {
        String rows = "2026-01-05,08:30,5,3,-1,1\n2026-01-06,08:30,5,3,-1,1\n2026-01-05,08:30,1,1,1,1\n";

        assertThat(findings("each-row", rows))
                .containsExactly("Line 4, day: Line 2 has the same moment, 2026-01-05T08:30.");
        assertThat(findings("day-means", rows)).hasSize(1);
    }

    @Test
    void columnsThatAreNotThereOrThereTwiceAreRefused() {
        assertThat(refused(mapping("each-row"), stream("day,at,glad,glad,sad\n2026-01-05,08:30,5,3,-1\n")))
                .containsExactly(
                        "Line 1, glad: Two columns have this name.",
                        "Line 1, calm: There is no column with this name.",
                        "Line 1, unsafe: There is no column with this name.");
    }

    @Test
    void emptyFilesAreRefused() {
        assertThat(refused(mapping("each-row"), stream(" \n"))).containsExactly("The file is empty.");
        assertThat(refused(mapping("each-row"), stream(HEADER)))
                .containsExactly("Line 1: There is no row below the column names.");
        assertThat(findings("each-row", "2026-01-05,08:30,,,,\n"))
                .containsExactly("No row holds an answer to any question.");
    }

    @Test
    void anotherEncodingIsRefusedWithTheLineItFirstShowsIn() {
        byte[] latin = (HEADER + "2026-01-05,08:30,5,3,-1,1\n2026-01-06,08:30,\u00e4,3,-1,1\n")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(refused(mapping("each-row"), new ByteArrayInputStream(latin)))
                .containsExactly("Line 3: This is not written in UTF-8. Name another encoding.");
        assertThat(refused(mapping("each-row"), stream("day,at\n\0\n")))
                .containsExactly("Line 2: This is not a text file.");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() {
        Reading<ImportedHistory> reading = CheckInFile.read(mapping("each-row"),
                stream("\uFEFF" + HEADER + "2026-01-05,08:30,5,3,-1,1\n"), CLIENT, NOW, Progress.UNHEARD);

        assertThat(reading).isInstanceOf(Reading.Whole.class);
    }

    @Test
    void aQuotationMarkWithoutAnEndIsRefused() {
        assertThat(findings("each-row", "2026-01-05,08:30,5,3,-1,1\n2026-01-06,\"08:30,5,3,-1,1\n"))
                .containsExactly("Line 3: A quotation mark opens and does not close, or stands inside a field.");
    }

    @Test
    void aQuotedLineBreakMovesTheLinesBelow() {
        assertThat(findings("each-row", "2026-01-05,\"08:30\",\"5\n\",3,-1,1\n2026-01-06,08:30,x,3,-1,1\n"))
                .containsExactly("Line 4, glad: \"x\" is no number.");
    }

    @Test
    void decimalCommasAndOtherDelimitersAreRead() {
        ImportedHistory history = history("""
                file: {delimiter: ";", decimal: ",", encoding: ISO-8859-1, missing: ["-1", "."]}
                time: {zone: UTC, day: {column: day, format: d.M.yy}, at: "20:00"}
                rows: each-row
                questions: {painful: {scale: [0, 10], columns: [sad]}}
                """, "day;sad\n2.1.26;2,5\n3.1.26;-1\n4.1.26;.\n");

        assertThat(history.checkIns()).singleElement()
                .satisfies(checkIn -> assertThat(number(checkIn, Question.PAINFUL)).isEqualTo(25));
    }

    @Test
    void aColumnThatChangesTellsEvents() {
        ImportedHistory history = history("""
                time: {zone: UTC, day: {column: day, first: 2026-01-01}, at: "20:00"}
                rows: each-row
                questions: {painful: {scale: [0, 10], columns: [sad]}}
                changes: [{column: dose, kind: medication, words: "{from} -> {to} mg", names: {"0": none}}]
                """, "day,sad,dose\n3,1,75\n1,1,150\n4,1,NA\n5,1,75\n6,1,0\n");

        assertThat(history.events()).containsExactly(
                new LifeEvent(LocalDate.parse("2026-01-03"), LifeEvent.Kind.MEDICATION, "150 -> 75 mg"),
                new LifeEvent(LocalDate.parse("2026-01-06"), LifeEvent.Kind.MEDICATION, "75 -> none mg"));
    }

    @Test
    void readingEndsAtTwoHundredFindings() {
        assertThat(findings("each-row", "x,08:30,5,3,-1,1\n".repeat(1_000))).hasSize(200);
    }

    @Test
    void moreThanTwoHundredThousandRowsAreRefused() {
        StringBuilder rows = new StringBuilder("day,sad\n");
        for (int day = 0; day <= CsvTable.MOST_ROWS; day++) {
            rows.append("2026-01-05,1\n");
        }

        assertThat(refused("""
                time: {zone: UTC, day: {column: day, format: yyyy-MM-dd}, at: "20:00"}
                rows: day-means
                questions: {painful: {scale: [0, 10], columns: [sad]}}
                """, rows.toString())).containsExactly("Line 200002: The file has more than 200000 rows.");
    }

    @Test
    void whoeverListensMayCancel() {
        assertThatThrownBy(() -> CheckInFile.read(mapping("day-means"),
                        stream(HEADER + "2026-01-05,08:30,5,3,-1,1\n"), CLIENT, NOW, (lines, of) -> {
                            throw new CancellationException();
                        }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void progressReachesTheEnd() {
        List<Long> heard = new ArrayList<>();
        CheckInFile.read(mapping("day-means"), stream(HEADER + "x\n".repeat(150)), CLIENT, NOW,
                (lines, of) -> heard.add(lines * 100 / of));

        assertThat(heard).isSorted().hasSizeGreaterThan(50);
        assertThat(heard.getLast()).isCloseTo(100L, within(2L));
    }

    private static double number(CheckIn checkIn, Question question) {
        return checkIn.answer(question).number().orElseThrow();
    }

    private static ImportedHistory whole(String rows, String table) {
        return history(MAPPING.replace("ROWS", rows), HEADER + table);
    }

    private static ImportedHistory history(String mapping, String table) {
        Reading<ImportedHistory> reading =
                CheckInFile.read(understood(mapping), stream(table), CLIENT, NOW, Progress.UNHEARD);
        assertThat(reading).isInstanceOf(Reading.Whole.class);
        return ((Reading.Whole<ImportedHistory>) reading).value();
    }

    private static List<String> findings(String rows, String table) {
        return refused(MAPPING.replace("ROWS", rows), HEADER + table);
    }

    private static List<String> refused(String mapping, String table) {
        return refused(understood(mapping), stream(table));
    }

    private static List<String> refused(CheckInMapping mapping, java.io.InputStream table) {
        Reading<ImportedHistory> reading = CheckInFile.read(mapping, table, CLIENT, NOW, Progress.UNHEARD);
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused<ImportedHistory>) reading).findings().stream().map(Finding::text).toList();
    }

    private static CheckInMapping mapping(String rows) {
        return understood(MAPPING.replace("ROWS", rows));
    }

    private static CheckInMapping understood(String yaml) {
        Reading<CheckInMapping> reading = MappingFile.read(yaml);
        assertThat(reading).isInstanceOf(Reading.Whole.class);
        return ((Reading.Whole<CheckInMapping>) reading).value();
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}

package thaw.record.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MappingFileTest {

    private static final String GOOD = """
            time:
              zone: UTC
              day: {column: day, format: yyyy-MM-dd}
              at: 20:00
            rows: each-row
            questions:
              painful: {scale: [0, 10], columns: [sad]}
            """;

    @Test
    void theShortestMappingNeedsTimeRowsAndOneQuestion() {
        assertThat(MappingFile.read(GOOD)).isInstanceOf(Reading.Whole.class);
        assertThat(findings("{}")).containsExactly(
                "Line 1, time: This key is needed.",
                "Line 1, rows: This key is needed.",
                "Line 1, questions: This key is needed.");
    }

    @Test
    void unknownKeysAreRefusedWithTheirLine() {
        assertThat(findings(GOOD + "colour: blue\n" + "file: {delimeter: \",\"}\n")).containsExactly(
                "Line 8, colour: This key is not known here.",
                "Line 9, file.delimeter: This key is not known here.");
    }

    @Test
    void aKeyThatIsThereTwiceIsRefused() {
        assertThat(findings(GOOD + "rows: day-means\n")).containsExactly("Line 8, rows: This key is there twice.");
    }

    @Test
    void valuesWithoutAMeaningAreRefused() {
        assertThat(findings("""
                file: {encoding: UTF-99, delimiter: ab, decimal: ":"}
                time:
                  zone: Mars/Base
                  day: {column: day, format: "{no}"}
                  clock: {column: at, format: bb}
                rows: some
                questions:
                  loudness: {scale: [0, 10], columns: [sad]}
                  painful: {scale: [0, x], columns: [sad]}
                  body: {scale: [3, 3], columns: [b]}
                  safety: {scale: [3], columns: [b]}
                  connected: {scale: [1, 3], columns: [b, c], at-least: 3}
                events: [{day: 1, kind: party, words: ""}]
                """)).containsExactly(
                        "Line 1, file.delimiter: \"ab\" is not one sign or the word tab.",
                        "Line 1, file.encoding: \"UTF-99\" is not an encoding such as UTF-8.",
                        "Line 1, file.decimal: \":\" is not a dot or a comma.",
                        "Line 3, time.zone: \"Mars/Base\" is not a time zone such as Europe/Amsterdam.",
                        "Line 4, time.day.format: \"{no}\" is not a pattern such as dd/MM/yyyy.",
                        "Line 5, time.clock.format: \"bb\" is not a pattern such as HH:mm.",
                        "Line 6, rows: \"some\" is not each-row or day-means.",
                        "Line 8, questions.loudness: There is no question with this name.",
                        "Line 9, questions.painful.scale: \"x\" is not a number.",
                        "Line 10, questions.body.scale: A scale has two different ends.",
                        "Line 11, questions.safety.scale: A scale is written with its two ends, such as [1, 7].",
                        "Line 12, questions.connected.columns: \"at-least\" lies between 1 and the columns.",
                        "Line 13, events.kind: \"party\" is not one of medication, anniversary, life-event, note, phase.",
                        "Line 13, events.words: \"\" is not a text of 1 to 300 characters.");
    }

    @Test
    void theLargerOfQuestionsNeedsColumnsAndOneScale() {
        assertThat(findings(GOOD + "  volume: {larger-of: [painful, pleasant]}\n"))
                .containsExactly("questions: PLEASANT needs columns of its own.");
        assertThat(findings(GOOD + "  safety: {scale: [0, 1], columns: [s]}\n  volume: {larger-of: [painful, safety]}\n"))
                .containsExactly("questions: SAFETY has another scale.");
        assertThat(findings(GOOD + "  volume: {larger-of: [painful]}\n"))
                .containsExactly("Line 8, questions.volume.larger-of: The larger is found among at least two questions.");
    }

    @Test
    void whatIsNoYamlIsRefused() {
        assertThat(findings("time: {zone: UTC\nrows: [")).singleElement().asString().startsWith("Line 2: This is no YAML");
        assertThat(findings("")).containsExactly("The mapping is empty.");
        assertThat(findings("words")).contains("Line 1: Here belong keys with values.");
        assertThat(findings("a: ".repeat(1) + "x".repeat(200_000))).singleElement().asString().contains("no YAML");
    }

    private static List<String> findings(String yaml) {
        Reading<CheckInMapping> reading = MappingFile.read(yaml);
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused<CheckInMapping>) reading).findings().stream().map(Finding::text).toList();
    }
}

package thaw.record.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import thaw.domain.checkin.Question;
import thaw.record.csv.CheckInMapping.Rows;
import thaw.record.csv.MappingDraft.Chosen;

class MappingDraftTest {

    private static final CsvPreview FILE = preview("Date;pleasant_now;sad\n05.01.2026;1,5;2\n31.01.2026;2;3\n");

    @Test
    void aColumnOfTimesIsProposedWhereItHoldsNothingElse() {
        CsvPreview timed = preview("day,time,sad\n2026-03-28,02:30:00,2\n2026-03-29,14:05:30,3\n");
        assertThat(timed.timeColumn()).contains("time");
        assertThat(timed.timePattern("time")).contains("HH:mm:ss");
        assertThat(preview("day,time,sad\n2026-03-28,morning,2\n").timeColumn()).isEmpty();
        assertThat(FILE.timeColumn()).isEmpty();
    }

    @Test
    void theBeginningOfAFileGivesColumnsRowsAndGuesses() {
        assertThat(FILE.delimiter()).isEqualTo(';');
        assertThat(FILE.header()).containsExactly("Date", "pleasant_now", "sad");
        assertThat(FILE.rows()).hasSize(2);
        assertThat(FILE.dayColumn()).contains("Date");
        assertThat(FILE.dayPattern("Date")).contains("dd.MM.yyyy");
        assertThat(FILE.dayPattern("sad")).isEmpty();
        assertThat(FILE.columnOf(Question.PLEASANT)).contains("pleasant_now");
        assertThat(FILE.columnOf(Question.PAINFUL)).isEmpty();
    }

    @Test
    void aFileThatIsNotUtf8IsTakenAsWindows() {
        byte[] file = "date,f\u00fchlen\n2026-01-01,1\n".getBytes(Charset.forName("windows-1252"));

        assertThat(CsvPreview.of(file)).isInstanceOfSatisfying(Reading.Whole.class, whole ->
                assertThat(((CsvPreview) whole.value()).header()).containsExactly("date", "f\u00fchlen"));
    }

    @Test
    void aPictureIsNoFileOfCheckIns() {
        assertThat(CsvPreview.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13})).isInstanceOf(Reading.Refused.class);
        assertThat(CsvPreview.of(new byte[0])).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void aFilledFormIsAMapping() {
        Reading<CheckInMapping> reading = draft("Date", "dd.MM.yyyy", "", new Chosen(List.of("pleasant_now"), 1, 7));

        assertThat(reading).isInstanceOf(Reading.Whole.class);
        assertThat(((Reading.Whole<CheckInMapping>) reading).value().format().decimal()).isEqualTo(',');
    }

    @Test
    void whatAFormLacksIsSaid() {
        assertThat(findings(draft("", "bb", "sad", new Chosen(List.of("sad"), 3, 3)))).containsExactly(
                "day: A column is needed.",
                "day: \"bb\" is no pattern such as dd/MM/yyyy or HH:mm.",
                "time: \"HH:bb\" is no pattern such as dd/MM/yyyy or HH:mm.",
                "pleasant: A scale has two different ends.");
        assertThat(findings(draft("Date", "dd.MM.yyyy", "", new Chosen(List.of(), 1, 7))))
                .containsExactly("questions: At least one question needs a column.");
        assertThat(findings(draft("", "", "", new Chosen(List.of("sad"), 1, 7)))).containsExactly(
                "day: A column is needed.", "day: Say how it is written, such as dd/MM/yyyy or HH:mm.");
    }

    private static Reading<CheckInMapping> draft(String day, String pattern, String time, Chosen pleasant) {
        return new MappingDraft(FILE, day, pattern, time, "HH:bb", ZoneOffset.UTC, Rows.EACH_ROW,
                        Map.of(Question.PLEASANT, pleasant, Question.BODY, new Chosen(List.of(), 0, 0)))
                .toMapping();
    }

    private static List<String> findings(Reading<CheckInMapping> reading) {
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused<CheckInMapping>) reading).findings().stream().map(Finding::text).toList();
    }

    private static CsvPreview preview(String text) {
        Reading<CsvPreview> reading = CsvPreview.of(text.getBytes(StandardCharsets.UTF_8));
        assertThat(reading).isInstanceOf(Reading.Whole.class);
        return ((Reading.Whole<CsvPreview>) reading).value();
    }
}

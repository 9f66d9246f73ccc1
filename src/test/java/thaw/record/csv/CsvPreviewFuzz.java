package thaw.record.csv;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import thaw.domain.checkin.Question;

/** The beginning of a file that nobody has described, the mapping that is guessed of it, and the table written again. */
public final class CsvPreviewFuzz {

    private CsvPreviewFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        CsvPreview preview = Told.value(CsvPreview.of(input));
        if (preview != null) {
            Told.value(draft(preview).toMapping());
            writtenAgain(preview);
        }
    }

    private static MappingDraft draft(CsvPreview preview) {
        String day = preview.dayColumn().orElse("");
        Map<Question, MappingDraft.Chosen> chosen = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            preview.columnOf(question)
                    .ifPresent(column -> chosen.put(question, new MappingDraft.Chosen(List.of(column), 0, 10)));
        }
        return new MappingDraft(preview, day, preview.dayPattern(day).orElse(day), day, day, ZoneOffset.UTC,
                CheckInMapping.Rows.EACH_ROW, chosen);
    }

    /** What Thaw writes, it reads: the same rows, but for what was disarmed. */
    private static void writtenAgain(CsvPreview preview) {
        String written = WrittenCsv.of(preview.header(), preview.rows());
        CsvPreview again = Told.value(CsvPreview.of(written.getBytes(StandardCharsets.UTF_8)));
        if (again != null && again.delimiter() == ',' && again.rows().size() != preview.rows().size()) {
            throw new AssertionError("written are " + preview.rows().size() + " rows, read " + again.rows().size());
        }
    }
}

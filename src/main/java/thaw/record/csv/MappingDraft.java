package thaw.record.csv;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import thaw.domain.checkin.Question;
import thaw.record.csv.CheckInMapping.Column;
import thaw.record.csv.CheckInMapping.Day;
import thaw.record.csv.CheckInMapping.Format;
import thaw.record.csv.CheckInMapping.Rows;
import thaw.record.csv.CheckInMapping.Scale;
import thaw.record.csv.CheckInMapping.Source;
import thaw.record.csv.CheckInMapping.Time;
import thaw.record.csv.CheckInMapping.Timing;

/**
 * A mapping as a form is filled in. What a form cannot say, shifts, events and a file's own missing words among it, a
 * mapping file can.
 *
 * @param timeColumn  empty where the file has no times; then check-ins stand at 20:00
 * @param columns     by question; a question without columns is not read
 */
public record MappingDraft(
        CsvPreview file,
        String dayColumn,
        String dayPattern,
        String timeColumn,
        String timePattern,
        ZoneId zone,
        Rows rows,
        Map<Question, Chosen> columns) {

    private static final LocalTime EVENING = LocalTime.of(20, 0);

    /** The columns whose mean answers a question, and both ends of their scale. */
    public record Chosen(List<String> columns, double first, double last) {
        public Chosen {
            columns = List.copyOf(columns);
        }
    }

    public MappingDraft {
        columns = Map.copyOf(columns);
    }

    /** The mapping, or what is missing from it. */
    public Reading<CheckInMapping> toMapping() {
        Findings findings = new Findings();
        need(findings, "day", dayColumn);
        pattern(findings, "day", dayPattern);
        if (!timeColumn.isEmpty()) {
            pattern(findings, "time", timePattern);
        }
        Map<Question, Source> sources = sources(findings);
        if (findings.none() && sources.isEmpty()) {
            findings.add(0, "questions", "At least one question needs a column.");
        }
        if (!findings.none()) {
            return findings.refused();
        }
        Time time = timeColumn.isEmpty() ? new Time.At(EVENING) : new Time.Written(timeColumn, timePattern);
        return new Reading.Whole<>(new CheckInMapping(
                new Format(file.delimiter(), file.encoding(), file.delimiter() == ';' ? ',' : '.', Set.of("NA")),
                new Timing(zone, new Day.Written(dayColumn, dayPattern), time),
                rows, sources, List.of(), List.of()));
    }

    private Map<Question, Source> sources(Findings findings) {
        Map<Question, Source> sources = new EnumMap<>(Question.class);
        columns.forEach((question, chosen) -> {
            if (chosen.columns().isEmpty()) {
                return;
            }
            try {
                List<Column> from = chosen.columns().stream().map(name -> new Column(name, 0)).toList();
                sources.put(question, new Source.Mean(from, from.size(), new Scale(chosen.first(), chosen.last())));
            } catch (IllegalArgumentException contradiction) {
                findings.add(0, question.name().toLowerCase(Locale.ROOT), contradiction.getMessage() + ".");
            }
        });
        return sources;
    }

    private static void need(Findings findings, String what, String text) {
        if (text.isBlank()) {
            findings.add(0, what, "A column is needed.");
        }
    }

    private static void pattern(Findings findings, String what, String text) {
        if (text.isBlank()) {
            findings.add(0, what, "Say how it is written, such as dd/MM/yyyy or HH:mm.");
            return;
        }
        try {
            Moments.strict(text);
        } catch (IllegalArgumentException noPattern) {
            findings.add(0, what, "\"" + text + "\" is no pattern such as dd/MM/yyyy or HH:mm.");
        }
    }
}

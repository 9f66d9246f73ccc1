package thaw.record.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.nodes.Node;
import thaw.domain.checkin.Question;
import thaw.record.YamlText;
import thaw.record.csv.CheckInMapping.Day;
import thaw.record.csv.CheckInMapping.Format;
import thaw.record.csv.CheckInMapping.Rows;
import thaw.record.csv.CheckInMapping.Time;
import thaw.record.csv.CheckInMapping.Timing;

/**
 * Reads a mapping from YAML. Its keys:
 * <pre>{@code
 * file:      {delimiter: ",", encoding: UTF-8, decimal: ".", missing: [NA]}   # these are the defaults; or delimiter: tab
 * time:
 *   zone:    Europe/Amsterdam
 *   day:     {column: date, format: dd/MM/yy}      # or {column: dayno, first: 2012-08-13}
 *   clock:   {column: beeptime, format: HH:mm}     # or at: 20:00
 * rows:      day-means                             # or each-row
 * questions:                                       # volume pleasant painful overwhelm safety dissociation body connected
 *   pleasant:  {scale: [1, 7], columns: [cheerful, strong]}
 *   painful:   {scale: [1, 7], columns: [{name: down, shift: 4}, doubt], at-least: 1}
 *   volume:    {larger-of: [pleasant, painful]}
 * events:                                          # day 1 is the file's first day; or date: 2012-09-10
 *   - {day: 29, kind: phase, words: Blind phase}
 * changes:
 *   - {column: dose, kind: medication, words: "Dose {from} mg -> {to} mg", first: "Dose {to} mg", names: {"0": none}}
 * }</pre>
 * Kinds are medication, anniversary, life-event, note and phase. An unknown key is refused.
 */
public final class MappingFile {

    private static final int LARGEST = 100_000;
    private static final int DEEPEST = 10;

    private final Findings findings = new Findings();

    private MappingFile() {}

    /** The mapping, or everything that is wrong with it. */
    public static Reading<CheckInMapping> read(String yaml) {
        return new MappingFile().mapping(yaml);
    }

    private Reading<CheckInMapping> mapping(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        try {
            Node node = YamlText.read(yaml, options);
            if (node == null) {
                findings.add(0, "", "The mapping is empty.");
                return findings.refused();
            }
            return mapping(new YamlMap(node, "", findings));
        } catch (YamlText.BrokenException broken) {
            findings.add(broken.line(), "", "This is no YAML: " + broken.getMessage() + ".");
        }
        return findings.refused();
    }

    private Reading<CheckInMapping> mapping(YamlMap root) {
        Format format = format(root);
        Timing timing = root.map("time").map(this::timing).orElseGet(MappingFile::noTiming);
        Rows rows = root.need("rows", Rows.EACH_ROW, "each-row or day-means", MappingFile::rows);
        MappingQuestions questions = new MappingQuestions(findings);
        MappingEvents events = new MappingEvents(findings);
        Map<Question, CheckInMapping.Source> sources = questions.read(root);
        List<CheckInMapping.NotedEvent> noted = events.noted(root);
        List<CheckInMapping.Changes> changes = events.changes(root);
        root.close();
        if (!findings.none()) {
            return findings.refused();
        }
        try {
            return new Reading.Whole<>(new CheckInMapping(format, timing, rows, sources, noted, changes));
        } catch (IllegalArgumentException contradiction) {
            findings.add(0, "questions", contradiction.getMessage() + ".");
            return findings.refused();
        }
    }

    private Format format(YamlMap root) {
        if (!root.has("file")) {
            return new Format(',', StandardCharsets.UTF_8, '.', Set.of("NA"));
        }
        YamlMap file = root.map("file").orElseThrow();
        boolean tellsMissing = file.has("missing");
        Format format = new Format(
                file.want("delimiter", ',', "one sign or the word tab", MappingFile::delimiter),
                file.want("encoding", StandardCharsets.UTF_8, "an encoding such as UTF-8", Charset::forName),
                file.want("decimal", '.', "a dot or a comma", MappingFile::decimal),
                tellsMissing ? new TreeSet<>(file.texts("missing")) : Set.of("NA"));
        if (format.delimiter() == format.decimal()) {
            findings.add(file.line(), "file.decimal", "The decimal sign and the delimiter are the same.");
        }
        file.close();
        return format;
    }

    private Timing timing(YamlMap time) {
        ZoneId zone = time.need("zone", ZoneOffset.UTC, "a time zone such as Europe/Amsterdam", ZoneId::of);
        Day day = time.map("day").map(MappingFile::day).orElse(noTiming().day());
        Time clock = time.has("at")
                ? new Time.At(time.want("at", LocalTime.NOON, "a time such as 20:00", LocalTime::parse))
                : time.map("clock").map(MappingFile::clock).orElse(noTiming().time());
        time.close();
        return new Timing(zone, day, clock);
    }

    private static Timing noTiming() {
        return new Timing(ZoneOffset.UTC, new Day.Written("", "uuuu-MM-dd"), new Time.At(LocalTime.NOON));
    }

    private static Day day(YamlMap day) {
        String column = day.need("column", "", "a column", text -> text);
        Day read = day.has("first")
                ? new Day.Counted(column, day.want("first", LocalDate.EPOCH, "a date such as 2012-08-13", LocalDate::parse))
                : new Day.Written(column, day.need("format", "", "a pattern such as dd/MM/yyyy", MappingFile::pattern));
        day.close();
        return read;
    }

    private static Time clock(YamlMap clock) {
        Time read = new Time.Written(
                clock.need("column", "", "a column", text -> text),
                clock.need("format", "", "a pattern such as HH:mm", MappingFile::pattern));
        clock.close();
        return read;
    }

    private static String pattern(String text) {
        Moments.strict(text);
        return text;
    }

    private static char delimiter(String text) {
        return text.equals("tab") ? '\t' : one(text, ",;|\t:");
    }

    private static char decimal(String text) {
        return one(text, ".,");
    }

    private static char one(String text, String allowed) {
        if (text.length() != 1 || !allowed.contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return text.charAt(0);
    }

    private static Rows rows(String text) {
        return switch (text) {
            case "each-row" -> Rows.EACH_ROW;
            case "day-means" -> Rows.DAY_MEANS;
            default -> throw new IllegalArgumentException(text);
        };
    }
}

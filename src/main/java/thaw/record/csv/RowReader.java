package thaw.record.csv;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import thaw.domain.checkin.Question;
import thaw.record.csv.CheckInMapping.Column;
import thaw.record.csv.CheckInMapping.Scale;
import thaw.record.csv.CheckInMapping.Source;

/** Reads one row by the mapping. Every number is looked at, so that one reading tells everything that is wrong. */
final class RowReader {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

    private final CheckInMapping mapping;
    private final Moments moments;
    private final Findings findings;

    RowReader(CheckInMapping mapping, Instant now, Findings findings) {
        this.mapping = mapping;
        this.moments = new Moments(mapping.timing(), now, findings);
        this.findings = findings;
    }

    /** Every column that the mapping names. */
    static Set<String> columns(CheckInMapping mapping) {
        Set<String> columns = new HashSet<>();
        columns.add(mapping.timing().day().column());
        if (mapping.timing().time() instanceof CheckInMapping.Time.Written(String column, String pattern)) {
            columns.add(column);
        }
        mapping.questions().values().forEach(source -> {
            if (source instanceof Source.Mean mean) {
                mean.columns().forEach(column -> columns.add(column.name()));
            }
        });
        mapping.changes().forEach(changes -> columns.add(changes.column()));
        return columns;
    }

    /** The row; empty when it has a finding. */
    Optional<Prompt> read(CsvRow row) {
        Optional<LocalDateTime> moment = moments.of(row);
        Map<Question, Double> values = new EnumMap<>(Question.class);
        mapping.questions().forEach((question, source) -> {
            if (source instanceof Source.Mean mean) {
                mean(row, question, mean).ifPresent(value -> values.put(question, value));
            }
        });
        return moment.map(at -> new Prompt(row.line(), at, values, contents(row)));
    }

    private OptionalDouble mean(CsvRow row, Question question, Source.Mean source) {
        List<Double> numbers = new ArrayList<>();
        for (Column column : source.columns()) {
            number(row, column, source.scale()).ifPresent(numbers::add);
        }
        if (numbers.size() < source.atLeast()) {
            return OptionalDouble.empty();
        }
        double mean = numbers.stream().mapToDouble(Double::doubleValue).sum() / numbers.size();
        return OptionalDouble.of(source.scale().onto(question, mean));
    }

    private OptionalDouble number(CsvRow row, Column column, Scale scale) {
        String text = row.text(column.name());
        if (isMissing(text)) {
            return OptionalDouble.empty();
        }
        String plain = text.replace(mapping.format().decimal(), '.');
        if (!NUMBER.matcher(plain).matches()) {
            findings.add(row.line(), column.name(), "\"" + text + "\" is no number.");
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(plain) + column.shift();
        if (!scale.holds(value)) {
            findings.add(row.line(), column.name(), text + " lies outside the scale from " + shown(scale.first(), column)
                    + " to " + shown(scale.last(), column) + ".");
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(value);
    }

    /** An end of the scale as the file would write it, before the shift. */
    private static String shown(double end, Column column) {
        double written = end - column.shift();
        return written == Math.rint(written) ? String.valueOf((long) written) : String.valueOf(written);
    }

    private List<String> contents(CsvRow row) {
        return mapping.changes().stream()
                .map(changes -> row.text(changes.column()))
                .map(text -> isMissing(text) ? "" : text)
                .toList();
    }

    private boolean isMissing(String text) {
        return text.isEmpty() || mapping.format().missing().contains(text);
    }
}

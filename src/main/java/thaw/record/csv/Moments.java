package thaw.record.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import thaw.record.csv.CheckInMapping.Day;
import thaw.record.csv.CheckInMapping.Time;

/** Reads when a row was answered. A date that no calendar has, one ahead of now and one before 1970 are refused. */
final class Moments {

    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private static final int MOST_DAYS = 100_000;

    private final CheckInMapping.Timing timing;
    private final Instant now;
    private final Findings findings;
    private final @Nullable DateTimeFormatter dates;
    private final @Nullable DateTimeFormatter times;

    Moments(CheckInMapping.Timing timing, Instant now, Findings findings) {
        this.timing = timing;
        this.now = now;
        this.findings = findings;
        this.dates = timing.day() instanceof Day.Written(String column, String pattern) ? strict(pattern) : null;
        this.times = timing.time() instanceof Time.Written(String column, String pattern) ? strict(pattern) : null;
    }

    /**
     * Strict reading wants a year without an era, which is 'u'; people write 'y'. A pad ('p') is of use for writing alone, and
     * the JDK stumbles over one in front of two numbers.
     *
     * @throws IllegalArgumentException when it is no pattern
     */
    static DateTimeFormatter strict(String pattern) {
        if (QUOTED.matcher(pattern).replaceAll("").indexOf('p') >= 0) {
            throw new IllegalArgumentException("A pattern without pads");
        }
        return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    Optional<LocalDateTime> of(CsvRow row) {
        Optional<LocalDate> day = day(row);
        Optional<LocalTime> time = time(row);
        if (day.isEmpty() || time.isEmpty()) {
            return Optional.empty();
        }
        LocalDateTime moment = day.get().atTime(time.get());
        if (moment.atZone(timing.zone()).toInstant().isAfter(now)) {
            findings.add(row.line(), timing.day().column(), moment.toLocalDate() + " lies in the future.");
            return Optional.empty();
        }
        return Optional.of(moment);
    }

    private Optional<LocalDate> day(CsvRow row) {
        String text = row.text(timing.day().column());
        Optional<LocalDate> day = switch (timing.day()) {
            case Day.Written(String column, String pattern) -> written(row, column, text, pattern);
            case Day.Counted(String column, LocalDate first) -> counted(row, column, text, first);
        };
        if (day.isPresent() && day.get().isBefore(EARLIEST)) {
            findings.add(row.line(), timing.day().column(), day.get() + " lies before 1970.");
            return Optional.empty();
        }
        return day;
    }

    private Optional<LocalDate> written(CsvRow row, String column, String text, String pattern) {
        try {
            return dates == null ? Optional.empty() : Optional.of(LocalDate.parse(text, dates));
        } catch (DateTimeException noDate) {
            findings.add(row.line(), column, "\"" + text + "\" is no date of the form " + pattern + ".");
            return Optional.empty();
        }
    }

    private Optional<LocalDate> counted(CsvRow row, String column, String text, LocalDate first) {
        if (!text.matches("-?\\d{1,6}") || Math.abs(Integer.parseInt(text)) > MOST_DAYS) {
            findings.add(row.line(), column, "\"" + text + "\" is no number of a day.");
            return Optional.empty();
        }
        return Optional.of(first.plusDays(Integer.parseInt(text) - 1L));
    }

    private Optional<LocalTime> time(CsvRow row) {
        return switch (timing.time()) {
            case Time.At(LocalTime time) -> Optional.of(time);
            case Time.Written(String column, String pattern) -> time(row, column, row.text(column), pattern);
        };
    }

    private Optional<LocalTime> time(CsvRow row, String column, String text, String pattern) {
        try {
            return times == null ? Optional.empty() : Optional.of(LocalTime.parse(text, times));
        } catch (DateTimeException noTime) {
            findings.add(row.line(), column, "\"" + text + "\" is no time of the form " + pattern + ".");
            return Optional.empty();
        }
    }
}

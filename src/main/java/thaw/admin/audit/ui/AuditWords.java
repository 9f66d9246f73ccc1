package thaw.admin.audit.ui;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import thaw.admin.audit.AuditRow;
import thaw.shell.Words;

/** An entry of the log in words. */
final class AuditWords {

    private static final List<String> COLUMNS =
            List.of("number", "when", "who", "role", "why", "act", "part", "whose", "from", "hash");

    private final Words words;
    private final DateTimeFormatter moment;

    AuditWords(Words words, Locale locale, ZoneId zone) {
        this.words = words;
        this.moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withLocale(locale).withZone(zone);
    }

    String when(AuditRow row) {
        return moment.format(row.at());
    }

    String who(AuditRow row) {
        return Optional.ofNullable(row.who()).orElseGet(() -> words.text("admin.audit.itself"));
    }

    String role(AuditRow row) {
        return words.text("admin.people.role." + row.role());
    }

    String why(AuditRow row) {
        return words.text("admin.audit.basis." + row.basis());
    }

    String act(AuditRow row) {
        return words.text("admin.audit.act." + row.act());
    }

    String part(AuditRow row) {
        return words.text("admin.audit.part." + row.part());
    }

    String whose(AuditRow row) {
        return row.client() + " · " + row.shortRecord();
    }

    String from(AuditRow row) {
        return Objects.requireNonNullElse(row.from(), "");
    }

    /** The first row of the file; plain words for programs, the same in every language. */
    static List<String> csvHeader() {
        return COLUMNS;
    }

    /** An entry for a program: moments in UTC, and everything as the log has it. */
    static List<String> csvRow(AuditRow row) {
        return Stream.of(
                        row.number(),
                        row.at().toString(),
                        row.who(),
                        row.role(),
                        row.basis(),
                        row.act(),
                        row.part(),
                        row.record().toString(),
                        row.from(),
                        row.hash())
                .map(cell -> Objects.requireNonNullElse(cell, ""))
                .toList();
    }
}

package thaw.care.alert.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import thaw.care.alert.AlertRow;
import thaw.care.alert.AlertStory;
import thaw.domain.people.AccountId;
import thaw.shell.Words;

/** What the page of the alerts says in words, on the clock of whoever reads it. */
final class AlertWords {

    private final Words source;
    private final ZoneId zone;
    private final AccountId reader;
    private final DateTimeFormatter time;
    private final DateTimeFormatter dayAndTime;

    AlertWords(Words source, Locale locale, ZoneId zone, AccountId reader) {
        this.source = source;
        this.zone = zone;
        this.reader = reader;
        this.time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
        this.dayAndTime = DateTimeFormatter.ofPattern("EEE d MMM, ", locale).withZone(zone);
    }

    String tier(AlertRow row) {
        return source.text("alert.tier." + row.tier());
    }

    /** The number that marks of urgency go by: 1 routine, 2 same day, 3 urgent. */
    static int mark(AlertRow row) {
        return switch (row.tier()) {
            case ROUTINE -> 1;
            case SAME_DAY -> 2;
            case URGENT -> 3;
        };
    }

    /** The sentence of the rule for the therapist. */
    String reason(String rule) {
        return source.text("pacing.therapist." + rule);
    }

    String due(AlertRow row, Instant now) {
        if (!row.isOpen()) {
            return "–";
        }
        return source.text(row.isOverdue(now) ? "alert.overdue" : "alert.due-by", moment(row.due(), now));
    }

    String owner(AlertRow row) {
        return isMine(row) ? source.text("alert.owner.me") : row.ownerName();
    }

    boolean isMine(AlertRow row) {
        return row.owner().equals(reader);
    }

    String stage(AlertRow row) {
        return source.text("alert.stage." + row.stage());
    }

    String fired(AlertRow row, Instant now) {
        return source.text("alert.fired", row.fired(), moment(row.raisedAt(), now));
    }

    String step(AlertStory.Step step) {
        if (step.by() == null && step.act().equals("CLOSED")) {
            return source.text("alert.step.WITHDRAWN");
        }
        String who = step.by() == null ? "" : step.by();
        return source.text("alert.step." + step.act(), who, step.owner());
    }

    /** Whether somebody was told; empty where nobody had to be, and where nothing is known yet. */
    String delivery(AlertStory.Step step) {
        return "FAILED".equals(step.delivery()) ? source.text("alert.undelivered", step.owner()) : "";
    }

    /** The time alone today, with the day before it otherwise. */
    String moment(Instant at, Instant now) {
        boolean today = LocalDate.ofInstant(at, zone).equals(LocalDate.ofInstant(now, zone));
        String clock = time.format(at.atZone(zone));
        return today ? clock : dayAndTime.format(at) + clock;
    }

    /** A span of time in its two largest units. */
    String span(@Nullable Double seconds) {
        if (seconds == null) {
            return "–";
        }
        Duration time = Duration.ofSeconds(Math.round(seconds));
        if (time.toDays() > 0) {
            return source.text("alert.span.days", time.toDays(), time.toHoursPart());
        }
        return time.toHours() > 0
                ? source.text("alert.span.hours", time.toHours(), time.toMinutesPart())
                : source.text("alert.span.minutes", time.toMinutesPart());
    }
}

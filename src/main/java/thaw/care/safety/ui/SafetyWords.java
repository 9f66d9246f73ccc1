package thaw.care.safety.ui;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import thaw.care.safety.SafetyPage;
import thaw.domain.practice.NotFor;
import thaw.domain.practice.Route;
import thaw.domain.safety.GateChange;
import thaw.domain.safety.Sign;
import thaw.shell.Words;

/** Safety in words; times are the client's own. */
final class SafetyWords {

    private final Words source;
    private final NumberFormat number;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter date;

    SafetyWords(Words source, Locale locale, ZoneId zone) {
        this.source = source;
        this.number = NumberFormat.getNumberInstance(locale);
        this.number.setMaximumFractionDigits(1);
        this.moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone);
        this.date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
    }

    String text(String key, Object... arguments) {
        return source.text(key, arguments);
    }

    String moment(Instant at) {
        return moment.format(at);
    }

    String date(LocalDate day) {
        return date.format(day);
    }

    String who(SafetyPage.Act act) {
        return act.by() == null ? text("safety.by-thaw") : act.by();
    }

    /** When, who and why. */
    String since(SafetyPage.Act act) {
        return act.reason() == null
                ? text("safety.since.no-reason", moment(act.at()), who(act))
                : text("safety.since", moment(act.at()), who(act), act.reason());
    }

    String done(GateChange change) {
        String key = "safety.done." + change.act();
        Route route = change.route();
        if (route != null) {
            return text(key, route.title());
        }
        NotFor condition = change.condition();
        if (condition != null) {
            return text(key, condition(condition));
        }
        LocalDate event = change.eventDay();
        return event == null ? text(key) : text(key + ".day", date(event));
    }

    String condition(NotFor condition) {
        return text("safety.condition." + condition.id());
    }

    String version(SafetyPage.Version version) {
        return text("safety.plan.version", version.number(), moment(version.at()), version.by());
    }

    String sign(Sign sign) {
        return text("safety.sign." + sign.name(), number(sign.value()), number(sign.limit()), number((double) sign.from()));
    }

    private String number(@Nullable Double value) {
        return value == null ? "" : number.format(value);
    }
}

package thaw.practice.journey.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import thaw.domain.pacing.Decision;
import thaw.practice.journey.Way;
import thaw.shell.Words;

/** The way in sentences. */
final class WayWords {

    private final Words source;
    private final DateTimeFormatter day;

    WayWords(Words source, Locale locale) {
        this.source = source;
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
    }

    List<String> soFar(Way way) {
        List<String> lines = new ArrayList<>();
        lines.add(source.text("journey.way.check-ins", way.checkInDays(), Way.DAYS));
        if (way.level() != null) {
            lines.add(source.text("journey.way.sessions", way.sessions(), way.level()));
        }
        lines.add(source.text("journey.way.stirrings", way.stirrings()));
        return lines;
    }

    String day(LocalDate date) {
        return day.format(date);
    }

    /** The law gives its reason in the client's words; that a pause leaves grounding open is always said. */
    String pace(Way.PaceChange change) {
        String act = source.text("journey.pace." + change.act());
        Optional<String> reason = change.speaker().flatMap(Decision::clientText).map(source::text);
        return change.act().equals("PAUSE")
                ? reason.map(why -> why + " " + act).orElse(act)
                : reason.orElse(act);
    }

    String volume(double volume) {
        return source.text("journey.way.volume", Math.round(volume));
    }

    /** The picture in a sentence: from where to where, without a judgement. */
    String picture(List<Way.DayVolume> volumes) {
        return volumes.isEmpty()
                ? source.text("journey.way.picture.none", Way.PICTURE_DAYS)
                : source.text(
                        "journey.way.picture.words",
                        Way.PICTURE_DAYS,
                        volumes.size(),
                        Math.round(volumes.getFirst().volume()),
                        Math.round(volumes.getLast().volume()));
    }
}

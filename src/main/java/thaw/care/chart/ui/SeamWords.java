package thaw.care.chart.ui;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import thaw.care.chart.ClientChart;
import thaw.care.chart.Seam;

/** Seams in words, for the lanes that have them. */
final class SeamWords {

    private final CareWords words;
    private final DateTimeFormatter day;

    SeamWords(CareWords words, Locale locale) {
        this.words = words;
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
    }

    /** The seams of a lane of check-ins, in the order of time. */
    static List<Seam> of(ClientChart chart, Lane lane) {
        return chart.seams().stream()
                .filter(seam -> switch (seam) {
                    case Seam.Question(var question, var at) -> lane.questions().contains(question);
                    case Seam.File file -> true;
                    case Seam.Version version -> false;
                })
                .toList();
    }

    /** The seams of the lane of a questionnaire. */
    static List<Seam> of(ClientChart chart, String instrument) {
        return chart.seams().stream()
                .filter(seam -> seam instanceof Seam.Version version && version.instrument().equals(instrument))
                .toList();
    }

    /** What a seam is, in a few words. */
    String name(Seam seam) {
        return switch (seam) {
            case Seam.Question(var question, var at) -> words.text("chart.seam.question", words.text("care.chart.question." + question));
            case Seam.Version(String instrument, int version, var at) -> words.text("chart.seam.version", instrument, version);
            case Seam.File file -> words.text("chart.seam.file");
        };
    }

    /** Sentences, each with its day; empty without a seam. */
    String sentences(List<Seam> seams, ZoneId zone) {
        return seams.isEmpty()
                ? ""
                : seams.stream()
                        .map(seam -> words.text("chart.seam.from", day.format(LocalDate.ofInstant(seam.at(), zone)), name(seam)))
                        .collect(Collectors.joining(" ", " ", " " + words.text("chart.seam.caution")));
    }
}

package thaw.care.chart.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thaw.care.chart.ClientReading;
import thaw.domain.trend.DoorResponse;
import thaw.domain.trend.Flickers;
import thaw.domain.trend.Picture;
import thaw.domain.trend.Statistic;
import thaw.shell.ScoreWords;
import thaw.shell.TextTable;
import thaw.shell.Words;

/** What the sections beside the chart say: the small signs of thawing, the pictures side by side, the doors. */
final class Sections {

    private final Words words;
    private final DateTimeFormatter day;

    Sections(Words words, Locale locale) {
        this.words = words;
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
    }

    List<Component> flickers(ClientReading reading) {
        Flickers flickers = reading.flickers();
        String none = words.text("chart.unknown");
        List<Component> lines = new ArrayList<>(new WeatherWords(words).of(reading.turbulence()));
        lines.addAll(List.of(
                new H3(words.text("chart.flickers.signs")),
                new TextTable(
                        words.text("chart.flickers.signs"),
                        Stream.of("sign", "now", "before", "how")
                                .map(column -> words.text("chart.flickers." + column))
                                .toList(),
                        List.of(
                                flicker("rate", number(flickers.stirringsAWeek()), number(flickers.before())),
                                flicker("words", words.text("chart.flickers.words.value", flickers.words(), flickers.newWords()), ""),
                                flicker("widest", flickers.widest()
                                        .map(widest -> words.text(
                                                "chart.flickers.widest.value",
                                                widest.points(),
                                                day.format(LocalDate.ofEpochDay(widest.lastDay())),
                                                widest.n()))
                                        .orElse(none), ""),
                                flicker("notice", flickers.earliestNotice().isPresent()
                                        ? words.text("chart.flickers.notice.value", flickers.earliestNotice().getAsInt())
                                        : none, "")))));
        return lines;
    }

    private List<String> flicker(String sign, String now, String before) {
        return List.of(
                words.text("chart.flickers." + sign), now, before, words.text("chart.flickers." + sign + ".how"));
    }

    private String number(Statistic statistic) {
        return switch (statistic) {
            case Statistic.Shown(double value, int n) -> words.text("chart.sign.number", value);
            case Statistic.TooFew(int n, int needed) -> words.text("chart.too-few", n, needed);
            case Statistic.Undefined(int n) -> words.text("chart.unknown");
        };
    }

    List<Component> pictures(ClientReading reading) {
        Div columns = new Div();
        columns.addClassName("pictures");
        reading.pictures().forEach((picture, signs) -> columns.add(picture(picture, signs, forms(reading, picture))));
        return List.of(new Paragraph(words.text("chart.pictures.lead")), columns);
    }

    private Component picture(Picture picture, List<Picture.Sign> signs, String forms) {
        String name = "chart.picture." + picture;
        UnorderedList says = new UnorderedList();
        says.addClassName("signs");
        signs.forEach(sign -> says.add(sign(sign)));
        DescriptionList facts = new DescriptionList();
        facts.add(
                new DescriptionList.Term(words.text("chart.pictures.core")),
                new DescriptionList.Description(words.text(name + ".core")),
                new DescriptionList.Term(words.text("chart.pictures.says")),
                new DescriptionList.Description(says),
                new DescriptionList.Term(words.text("chart.pictures.forms")),
                new DescriptionList.Description(words.text(name + ".forms") + ". " + forms),
                new DescriptionList.Term(words.text("chart.pictures.prompt")),
                new DescriptionList.Description(words.text(name + ".prompt")));
        Div column = new Div(new H3(words.text(name)), facts);
        column.addClassName("picture");
        return column;
    }

    /** What the newest scores say; a form is named whether or not there is one. */
    private String forms(ClientReading reading, Picture picture) {
        String told = picture.forms().stream()
                .flatMap(form -> reading.told(form).stream().map(score -> form(form, score)))
                .collect(Collectors.joining(" "));
        return told.isEmpty() ? words.text("chart.pictures.forms.none") : told;
    }

    private String form(Picture.Form form, ClientReading.Told told) {
        String when = day.format(told.measured().day());
        Double item = told.items().get(form.item());
        return item == null
                ? words.text(
                        "chart.pictures.form", told.measured().instrument(), ScoreWords.total(words, told.measured().score()),
                        ScoreWords.band(words, told.measured().score()).map(band -> ", " + band).orElse(""), when)
                : words.text("chart.pictures.item", told.measured().instrument(), form.item(), ScoreWords.number(item), when);
    }

    private ListItem sign(Picture.Sign sign) {
        String state = sign.fits().map(fits -> fits ? "fits" : "not").orElse("unknown");
        Span mark = new Span(words.text("chart.pictures." + state));
        mark.addClassNames("sign-mark", "sign-" + state);
        return new ListItem(mark, new Span(says(sign)));
    }

    private String says(Picture.Sign sign) {
        String name = words.text("chart.sign." + sign.name());
        boolean share = sign.limit() < 1;
        return switch (sign.number()) {
            case Statistic.Shown(double value, int n) -> words.text(
                    sign.side() == Picture.Side.AT_MOST ? "chart.sign.at-most" : "chart.sign.at-least",
                    name, value(value, share), value(sign.limit(), share), n);
            case Statistic.TooFew(int n, int needed) -> words.text("chart.sign.unknown", name, n, needed);
            case Statistic.Undefined(int n) -> words.text("chart.sign.unknown", name, n, n);
        };
    }

    private String value(double value, boolean share) {
        return words.text(share ? "chart.sign.share" : "chart.sign.number", value);
    }

    List<Component> doors(ClientReading reading) {
        List<DoorResponse> doors = reading.doors();
        if (doors.isEmpty()) {
            return List.of(new Paragraph(words.text("chart.doors.none")));
        }
        List<Component> lines = new ArrayList<>(List.of(new Paragraph(words.text("chart.doors.lead"))));
        if (doors.stream().flatMap(door -> door.signs().values().stream()).allMatch(drawn -> drawn.weight() == 0)) {
            lines.add(new Paragraph(words.text("chart.doors.alike")));
        }
        lines.add(new TextTable(
                words.text("chart.doors"),
                Stream.concat(
                                Stream.of(words.text("chart.doors.route"), words.text("chart.doors.sessions")),
                                Stream.of(DoorResponse.Sign.values()).map(sign -> words.text("chart.doors." + sign)))
                        .toList(),
                doors.stream().map(this::door).toList()));
        lines.add(LazySection.quiet(words.text("chart.doors.formula")));
        return lines;
    }

    private List<String> door(DoorResponse door) {
        return Stream.concat(
                        Stream.of(door.route().title(), String.valueOf(door.sessions())),
                        Stream.of(DoorResponse.Sign.values()).map(sign -> cell(sign, door.sign(sign))))
                .toList();
    }

    private String cell(DoorResponse.Sign sign, Optional<DoorResponse.Drawn> drawn) {
        String unit = sign == DoorResponse.Sign.SETTLING ? "chart.doors.points" : "chart.doors.share";
        return drawn.map(number -> words.text(
                        "chart.doors.cell",
                        words.text(unit, number.drawn()),
                        words.text(unit, number.own()),
                        number.n(),
                        number.weight()))
                .orElseGet(() -> words.text("chart.unknown"));
    }
}

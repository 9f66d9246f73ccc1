package thaw.care.pace.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import thaw.care.pace.Pace;
import thaw.shell.TextTable;
import thaw.shell.Words;

/** What the law rests on: who signed which thresholds and when, and for each rule how often therapists agreed. */
final class HonestLimits extends NativeDetails {

    private static final long serialVersionUID = 1L;

    private final transient Words source;
    private final transient DateTimeFormatter moment;
    private final Div content = new Div();

    HonestLimits(Words source, Locale locale, ZoneId zone) {
        this.source = source;
        this.moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone);
        addClassName("rule-figures");
        setSummaryText(source.text("care.pace.honest"));
        setContent(content);
    }

    void show(Pace pace) {
        content.removeAll();
        content.add(new Paragraph(source.text("care.pace.honest.lead")), new H3(source.text("care.pace.honest.signed")));
        content.add(pace.signed().isEmpty()
                ? new Paragraph(source.text("care.pace.unsigned"))
                : table("signed", List.of("version", "for", "by", "at", "reason"), pace.signed().stream().map(this::signed)));
        content.add(new H3(source.text("care.pace.honest.agreed")));
        content.add(pace.agreements().isEmpty()
                ? new Paragraph(source.text("care.pace.honest.agreed.none"))
                : table("agreed", List.of("rule", "says", "times"), pace.agreements().stream()
                        .sorted((one, other) -> Integer.compare(other.answers(), one.answers()))
                        .map(this::agreed)));
    }

    private TextTable table(String name, List<String> columns, Stream<List<String>> rows) {
        return new TextTable(
                source.text("care.pace.honest." + name),
                columns.stream().map(column -> source.text("care.pace.honest." + name + "." + column)).toList(),
                rows.toList());
    }

    private List<String> signed(Pace.Signed set) {
        return List.of(
                set.version(),
                source.text(set.forClient() ? "care.pace.honest.client" : "care.pace.honest.clinic"),
                Objects.requireNonNullElse(set.by(), ""),
                moment.format(set.at()),
                set.reason());
    }

    private List<String> agreed(Pace.Agreement rule) {
        return List.of(
                rule.rule(),
                source.text("pacing.therapist." + rule.rule()),
                source.text("care.pace.honest.times", rule.agreed(), rule.answers()));
    }
}

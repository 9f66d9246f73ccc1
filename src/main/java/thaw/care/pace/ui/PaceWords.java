package thaw.care.pace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thaw.care.pace.Pace;
import thaw.domain.pacing.Blocked;
import thaw.domain.pacing.Decision;
import thaw.domain.pacing.Fact;
import thaw.domain.pacing.Fired;
import thaw.domain.pacing.Intensity;
import thaw.domain.pacing.Outcome;
import thaw.shell.TextTable;
import thaw.shell.Words;

/** The pace in words: the dose, the decision with its rules and numbers, the history. */
final class PaceWords {

    /** What can be held against a limit that is not set; the text then ends in {@code .open}. */
    private static final Set<String> HELD_AGAINST = Set.of("level_wanted", "volume_highest");

    private final Words source;
    private final NumberFormat number;
    private final DateTimeFormatter moment;

    PaceWords(Words source, Locale locale, ZoneId zone) {
        this.source = source;
        this.number = NumberFormat.getNumberInstance(locale);
        this.number.setMaximumFractionDigits(1);
        this.moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone);
    }

    String dose(Pace pace) {
        if (pace.level() == null || pace.ceiling() == null) {
            return source.text(
                    pace.level() == null ? "care.pace.dose.none" : "care.pace.no-answer");
        }
        String how = pace.paused() ? ".paused" : pace.groundingOnly() ? ".grounding" : "";
        return source.text("care.pace.dose" + how, pace.level(), pace.ceiling());
    }

    List<Component> decision(Pace pace) {
        Decision decision = pace.decision();
        if (decision == null) {
            return List.of(new Paragraph(source.text("care.pace.dose.none")));
        }
        List<Component> lines = new ArrayList<>();
        Paragraph outcome = new Paragraph(outcome(decision));
        outcome.addClassNames("outcome", "outcome-" + decision.outcome());
        lines.add(outcome);
        lines.add(new Paragraph(source.text(decision.therapistText())));
        if (!decision.fired().isEmpty()) {
            lines.add(new H3(source.text("care.pace.rules")));
            lines.add(rules(decision.fired().stream().map(this::fired)));
        }
        if (!decision.blockedBy().isEmpty()) {
            lines.add(new H3(source.text("care.pace.blocked")));
            lines.add(rules(decision.blockedBy().stream().map(this::blocked)));
        }
        agreements(pace, decision).ifPresent(lines::add);
        Paragraph limits = new Paragraph(source.text("care.pace.limits", decision.parameterVersion()) + " "
                + pace.signedAs(decision.parameterVersion())
                        .map(set -> source.text("care.pace.signed", Objects.requireNonNullElse(set.by(), ""),
                                moment.format(set.at()), set.reason()))
                        .orElseGet(() -> source.text("care.pace.unsigned")));
        limits.addClassName("quiet");
        lines.add(limits);
        return lines;
    }

    /** How often therapists agreed with the rules that speak here. */
    private Optional<Component> agreements(Pace pace, Decision decision) {
        String rates = pace.agreements().stream()
                .filter(rate -> decision.fired().stream().anyMatch(fired -> fired.rule().id().equals(rate.rule()))
                        || (decision.outcome() == Outcome.STEP_UP && rate.rule().equals("U8")))
                .map(rate -> source.text("care.pace.rate", rate.rule(), rate.agreed(), rate.answers()))
                .collect(Collectors.joining("; "));
        if (rates.isEmpty()) {
            return Optional.empty();
        }
        Paragraph line = new Paragraph(source.text("care.pace.rates", rates));
        line.addClassName("quiet");
        return Optional.of(line);
    }

    private String outcome(Decision decision) {
        String key = "care.pace.outcome." + decision.outcome();
        if (decision.outcome() != Outcome.STEP_UP) {
            return source.text(key);
        }
        String proposed = source.text(key, decision.level().level());
        return decision.level().level() == Intensity.HIGHEST
                ? proposed + " " + source.text("care.pace.in-the-room")
                : proposed;
    }

    private static UnorderedList rules(Stream<ListItem> items) {
        UnorderedList list = new UnorderedList(items.toArray(ListItem[]::new));
        list.addClassName("rules");
        return list;
    }

    private ListItem fired(Fired fired) {
        return item(fired.rule().id(), source.text(Decision.therapistText(fired.rule())), fired.facts());
    }

    private ListItem blocked(Blocked blocked) {
        String id = blocked.condition().id();
        return item(id, source.text("pacing.needed." + id), blocked.missing());
    }

    private ListItem item(String id, String sentence, List<Fact> facts) {
        Span rule = new Span(id);
        rule.addClassName("rule-id");
        Span numbers = new Span(facts.stream().map(this::fact).collect(Collectors.joining("; ")));
        numbers.addClassName("quiet");
        return new ListItem(rule, new Div(sentence), numbers);
    }

    private String fact(Fact fact) {
        boolean open = fact.limit() == null && HELD_AGAINST.contains(fact.name());
        return source.text(fact.text() + (open ? ".open" : ""), number(fact.value()), number(fact.limit()));
    }

    private String number(@Nullable Double value) {
        return value == null ? source.text("pacing.fact.unknown") : number.format(value);
    }

    Component history(Pace pace) {
        if (pace.history().isEmpty()) {
            return new Paragraph(source.text("care.pace.history.empty"));
        }
        return new TextTable(
                source.text("care.pace.history"),
                Stream.of("when", "what", "level", "who", "why")
                        .map(column -> source.text("care.pace.history." + column))
                        .toList(),
                pace.history().stream().map(this::line).toList());
    }

    private List<String> line(Pace.Change change) {
        String why = change.reason() != null ? change.reason() : change.rules() != null ? change.rules() : "";
        return List.of(
                moment.format(change.at()),
                source.text("care.pace.act." + change.act(), change.ceiling()),
                change.before() == change.after()
                        ? "L" + change.after()
                        : "L" + change.before() + " → L" + change.after(),
                change.by() == null ? source.text("care.pace.history.law") : change.by(),
                why);
    }
}

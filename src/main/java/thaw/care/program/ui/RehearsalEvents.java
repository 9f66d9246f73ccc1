package thaw.care.program.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import thaw.domain.rehearsal.Happening;
import thaw.domain.rehearsal.Rehearsal;
import thaw.domain.rehearsal.RehearsedDay;

/** Each change in a rehearsal: the day, the rules, and a sentence for each of them. A long list scrolls by itself. */
class RehearsalEvents extends Div {

    private static final long serialVersionUID = 1L;

    private final transient RehearsalWords words;
    private final transient DateTimeFormatter format;

    RehearsalEvents(Rehearsal rehearsal) {
        words = new RehearsalWords(this::getTranslation, rehearsal.program());
        format = DateTimeFormatter.ofLocalizedPattern("MMMEd").withLocale(getLocale());
        OrderedList list = new OrderedList();
        list.addClassName("list");
        rehearsal.days().forEach(day -> day.happenings().forEach(happening -> list.add(line(day, happening))));
        if (list.getComponentCount() == 0) {
            list.add(new ListItem(getTranslation("rehearsal.quiet")));
        }
        addClassName("rehearsal-events");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", getTranslation("rehearsal.law"));
        add(list);
    }

    private ListItem line(RehearsedDay day, Happening happening) {
        Span when = new Span(format.format(day.day()));
        when.addClassName("quiet");
        Div head = new Div(when);
        head.addClassName("row");
        RehearsalWords.rules(happening).forEach(id -> head.add(rule(id)));
        Div said = new Div();
        words.sentences(happening).forEach(sentence -> said.add(new Paragraph(sentence)));
        return new ListItem(head, said);
    }

    static Span rule(String id) {
        Span rule = new Span(id);
        rule.addClassName("rule-id");
        return rule;
    }
}

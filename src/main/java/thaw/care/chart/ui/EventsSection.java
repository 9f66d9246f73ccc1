package thaw.care.chart.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thaw.care.chart.ClientChart;
import thaw.care.chart.EventAnswer;
import thaw.care.chart.EventService;
import thaw.domain.event.LifeEvent;

/** The event lane as a list that is edited in place: each event turns into a form where it stands. */
class EventsSection extends Section {

    private static final long serialVersionUID = 1L;

    private final transient EventService service;
    private final DateTimeFormatter day =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(getLocale());
    private final Div place = new Div();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph said = new Paragraph();
    private @Nullable EventForm form;
    private transient @Nullable ClientChart chart;

    EventsSection(EventService service) {
        this.service = service;
        addClassNames("card", "events");
        list.addClassName("list");
        said.getElement().setAttribute("role", "status");
        Button add = new Button(getTranslation("chart.events.add"), click -> add(LocalDate.now(ZoneOffset.UTC)));
        add(new H2(getTranslation("chart.events")), LazySection.quiet(getTranslation("chart.events.lead")), add, place, said, list);
    }

    /** Shows the events; a form that is open stays open with what was written. */
    void show(ClientChart newest) {
        chart = newest;
        if (form != null) {
            place.add(form);
        }
        list.removeAll();
        newest.events().reversed().forEach(event -> list.add(line(event)));
        if (newest.events().isEmpty()) {
            list.add(new ListItem(getTranslation("chart.events.none")));
        }
    }

    /** Opens the form for something new on a day. */
    void add(LocalDate on) {
        edit(new EventForm(on, this::save, this::close), place);
    }

    /** Opens the event with this number in the order of the chart. */
    void edit(int index) {
        if (chart != null && index >= 0 && index < chart.events().size()) {
            edit(chart.events().get(index), place);
        }
    }

    private ListItem line(ClientChart.Event event) {
        Span when = new Span(day.format(event.day()));
        when.addClassName("number");
        Span by = new Span(event.by() == null
                ? getTranslation("chart.events.imported")
                : getTranslation("chart.events.by", event.by(), day.format(event.at().atZone(ZoneOffset.UTC))));
        by.addClassName("quiet");
        Div own = new Div();
        own.addClassName("event-form-place");
        Button change = new Button(getTranslation("chart.events.edit"), click -> edit(event, own));
        change.addThemeVariants(ButtonVariant.TERTIARY);
        change.setAriaLabel(getTranslation("chart.events.edit.of", event.what().words()));
        Div what = new Div(
                when, new Span(" " + getTranslation("chart.events.kind." + event.what().kind()) + ": "),
                new Span(event.what().words()));
        return new ListItem(what, by, change, own);
    }

    private void edit(ClientChart.Event event, Div where) {
        edit(new EventForm(event.what(), what -> change(event, what), () -> remove(event), this::close), where);
    }

    private void edit(EventForm opened, Div where) {
        close();
        form = opened;
        where.add(opened);
        opened.focus();
    }

    private void save(LifeEvent event) {
        if (chart != null) {
            say(service.note(chart.client(), event));
        }
    }

    private void change(ClientChart.Event event, LifeEvent what) {
        if (chart != null) {
            say(service.change(chart.client(), event.id(), event.version(), what));
        }
    }

    private void remove(ClientChart.Event event) {
        if (chart != null) {
            say(service.remove(chart.client(), event.id(), event.version()));
        }
    }

    private void say(EventAnswer answer) {
        said.setText(getTranslation("chart.events." + answer));
        if (answer == EventAnswer.DONE) {
            close();
        }
    }

    private void close() {
        if (form != null) {
            form.removeFromParent();
            form = null;
        }
    }
}

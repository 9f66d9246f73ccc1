package thaw.care.alert.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import thaw.care.alert.AlertRow;
import thaw.care.alert.AlertService;
import thaw.care.alert.AlertStory;
import thaw.domain.alert.AlertId;

/** One alert: why, by when, whose, what became of it, and what can be done. */
class AlertPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient AlertService service;
    private final transient AlertWords words;
    private final transient Clock clock;
    private final Div about = new Div();
    private final OrderedList story = new OrderedList();
    private final AlertActs acts;
    private transient Optional<AlertRow> shown = Optional.empty();

    /** @param changed is called when an alert was changed here */
    AlertPanel(AlertService service, AlertWords words, Clock clock, Runnable changed) {
        this.service = service;
        this.words = words;
        this.clock = clock;
        this.acts = new AlertActs(service, words, changed);
        addClassNames("card", "alert-panel");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("alert.panel"));
        story.addClassName("alert-story");
        add(about, acts, new H2(getTranslation("alert.story")), story);
        setVisible(false);
    }

    /** Shows an alert that somebody chose. */
    void open(AlertId id) {
        if (shown.filter(row -> row.id().equals(id)).isEmpty()) {
            acts.clear();
            service.open(id).ifPresentOrElse(this::show, this::clear);
        }
    }

    /** Reads the alert anew; false when there is none to be shown in a list of closed or of open ones. */
    boolean refresh(boolean closed) {
        Optional<AlertStory> again = shown.flatMap(row -> service.again(row.id()))
                .filter(found -> found.alert().isOpen() != closed);
        again.ifPresentOrElse(this::show, this::clear);
        return again.isPresent();
    }

    void clear() {
        shown = Optional.empty();
        setVisible(false);
    }

    void take() {
        acts.take();
    }

    void focusNote() {
        acts.focusNote();
    }

    void focusReason() {
        acts.focusReason();
    }

    private void show(AlertStory found) {
        AlertRow row = found.alert();
        Instant now = clock.instant();
        shown = Optional.of(row);
        setVisible(true);
        about.removeAll();
        about.add(new H2(new Anchor("clients/" + row.client(), row.name())), reason(row), facts(row, now));
        if (row.isOpen() && row.undelivered()) {
            Div notice = new Div(new Paragraph(getTranslation("alert.undelivered", row.ownerName())));
            notice.addClassNames("notice", "heed");
            about.add(notice);
        }
        if (row.isOpen() && row.mailFailed()) {
            Div notice = new Div(new Paragraph(getTranslation("alert.mail-failed", row.ownerName())));
            notice.addClassNames("notice", "heed");
            about.add(notice);
        }
        acts.show(row);
        story.removeAll();
        found.steps().forEach(step -> story.add(step(step, now)));
    }

    private Paragraph reason(AlertRow row) {
        Span rule = new Span(row.rule());
        rule.addClassName("rule-id");
        return new Paragraph(rule, new Span(" " + words.reason(row.rule())));
    }

    private DescriptionList facts(AlertRow row, Instant now) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "alert.tier", words.tier(row));
        if (row.isOpen()) {
            fact(facts, "alert.due", words.due(row, now));
        }
        fact(facts, "alert.owner", words.owner(row));
        fact(facts, "alert.state", words.stage(row));
        fact(facts, "alert.came-up", words.fired(row, now));
        return facts;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    private ListItem step(AlertStory.Step step, Instant now) {
        Span when = new Span(words.moment(step.at(), now));
        when.addClassName("quiet");
        ListItem item = new ListItem(when, new Span(" " + words.step(step)));
        if (step.words() != null) {
            Paragraph said = new Paragraph(step.words());
            said.addClassName("said");
            item.add(said);
        }
        if (!words.delivery(step).isEmpty()) {
            item.add(new Paragraph(words.delivery(step)));
        }
        return item;
    }
}

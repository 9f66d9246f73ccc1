package thaw.practice.adverse.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.util.List;
import thaw.practice.adverse.AdverseService;
import thaw.practice.adverse.PastSession;

/** The sessions of the last days, each with a way to say that it did not do one good. Closed until somebody opens it. */
public class LastSessions extends NativeDetails {

    private static final long serialVersionUID = 1L;

    private final transient AdverseService service;
    private final Div list = new Div();

    /** Reads the sessions when it is opened. */
    public LastSessions(AdverseService service) {
        this.service = service;
        addClassName("choices");
        setSummaryText(getTranslation("adverse.last"));
        list.addClassName("stack");
        setContent(list);
        addToggleListener(toggle -> {
            if (toggle.isOpened()) {
                show(service.last());
            }
        });
    }

    private void show(List<PastSession> sessions) {
        list.removeAll();
        if (sessions.isEmpty()) {
            list.add(new Paragraph(getTranslation("adverse.last.none")));
        }
        sessions.forEach(session -> list.add(one(session)));
    }

    private Component one(PastSession session) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("EEEE, d MMMM", getLocale());
        Span when = new Span(day.format(session.day()));
        when.addClassName("quiet");
        Paragraph head = new Paragraph(new Span(session.title()), new Span(" "), when);
        return new Div(head, session.told()
                ? new Paragraph(getTranslation("adverse.told-before"))
                : new NotGood(service, session.id()));
    }
}

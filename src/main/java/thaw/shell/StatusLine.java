package thaw.shell;

import com.vaadin.flow.component.html.Div;

/** What came of the last act, said in place: empty until there is something to say, and read aloud when it appears. */
public final class StatusLine extends Div {

    /** Nothing to say yet. */
    public StatusLine() {
        addClassName("answer");
        getElement().setAttribute("role", "status");
    }
}

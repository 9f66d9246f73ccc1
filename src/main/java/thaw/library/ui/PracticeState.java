package thaw.library.ui;

import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import thaw.library.Shelved;
import thaw.shell.Words;

/** What is to be said of a practice beside its title. */
enum PracticeState {
    OWN("proposal"),
    WITHDRAWN("paused"),
    SUSPENDED("heed");

    private final String look;

    PracticeState(String look) {
        this.look = look;
    }

    static List<PracticeState> of(Shelved shelved) {
        List<PracticeState> states = new ArrayList<>();
        if (shelved.own()) {
            states.add(OWN);
        }
        if (shelved.withdrawn().isPresent()) {
            states.add(WITHDRAWN);
        }
        if (shelved.suspended()) {
            states.add(SUSPENDED);
        }
        return states;
    }

    Span pill(Words words) {
        Span pill = new Span(words.text("library.state." + name()));
        pill.addClassNames("pill", look);
        return pill;
    }
}

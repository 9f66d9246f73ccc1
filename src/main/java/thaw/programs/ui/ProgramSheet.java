package thaw.programs.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import thaw.domain.program.Phase;
import thaw.domain.program.Program;
import thaw.programs.ShelvedProgram;
import thaw.shell.Words;

/** One version of a program to be read: how it stands, and each phase with its aim, rhythm, routes and gate. */
public class ProgramSheet extends Div {

    private static final long serialVersionUID = 1L;

    /** The sheet of this version. */
    public ProgramSheet(ShelvedProgram shelved) {
        addClassName("stack");
        Paragraph lead = new Paragraph(shelved.program().description());
        lead.addClassName("lead");
        add(lead, state(this::getTranslation, shelved));
        ProgramWords words = new ProgramWords(this::getTranslation, getLocale(), ZoneId.systemDefault());
        shelved.program().phases().forEach(phase -> add(phase(words, phase)));
    }

    /** What is to be said of a program beside its name. */
    public static Div state(Words words, ShelvedProgram shelved) {
        Div state = new Div(pill(words, shelved.own() ? "own" : "thaw", shelved.own() ? "proposal" : "steady"));
        state.addClassName("row");
        if (shelved.withdrawn().isPresent()) {
            state.add(pill(words, "withdrawn", "paused"));
        }
        Program program = shelved.program();
        Span about = new Span(words.text("program.about", program.version(), program.phases().size(), program.weeks()));
        about.addClassName("quiet");
        state.add(about);
        return state;
    }

    private static Span pill(Words words, String key, String look) {
        Span pill = new Span(words.text("program.state." + key));
        pill.addClassNames("pill", look);
        return pill;
    }

    private Div phase(ProgramWords words, Phase phase) {
        Div card = new Div(
                new H2(phase.name()),
                new Paragraph(phase.aim()),
                new Paragraph(words.rhythm(phase)),
                new Paragraph(getTranslation("care.programs.routes", ProgramWords.turns(phase.routes()))));
        if (phase.gate() != null) {
            card.add(new Paragraph(getTranslation("phase.gate", phase.gate().sessions(), phase.gate().overwhelm())));
        }
        card.addClassName("card");
        return card;
    }
}

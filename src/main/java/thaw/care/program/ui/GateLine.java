package thaw.care.program.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import thaw.care.program.PhaseService;
import thaw.domain.people.ClientId;
import thaw.domain.program.Phase;
import thaw.domain.program.PhaseGate;
import thaw.governor.PhaseStanding;

/** In which phase a client is and what its gate waits for, in a line for other pages of the client's. */
public class GateLine extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PhaseService service;
    private final transient ClientId client;

    public GateLine(PhaseService service, ClientId client) {
        this.service = service;
        this.client = client;
    }

    /** As it is now. */
    public void show() {
        removeAll();
        service.of(client).ifPresentOrElse(this::show, () -> setVisible(false));
    }

    private void show(PhaseService.Now now) {
        PhaseStanding standing = now.standing();
        List<Phase> phases = standing.plan().program().phases();
        int position = standing.position(now.day());
        boolean last = position == standing.plan().last().phase();
        PhaseGate gate = last ? standing.plan().gate().orElse(null) : null;
        String key = gate == null ? "free" : standing.isReady() ? "ready" : "closed";
        setVisible(true);
        add(new Paragraph(getTranslation(
                "phase.line." + key, position + 1, phases.size(), phases.get(position).name(), standing.shown(),
                gate == null ? 0 : gate.sessions())));
        if (gate != null) {
            Anchor go = new Anchor("clients/" + client + "/program", getTranslation("phase.line.go"));
            go.addClassName("list-link");
            add(go);
        }
    }
}

package thaw.care.chart.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import thaw.care.chart.ChangesService;
import thaw.care.chart.WhatChanged;
import thaw.domain.people.ClientId;

/** What changed since the therapist last looked: three sentences, and the one thing that is proposed. */
class ChangedCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient ChangesService service;
    private final transient ChangedWords words;
    private final ClientId client;
    private final Paragraph since = LazySection.quiet("");
    private final UnorderedList sentences = new UnorderedList();
    private final Div proposal = new Div();
    private final Paragraph said = new Paragraph();
    private transient Optional<WhatChanged> shown = Optional.empty();
    private transient List<DepartedNotice.Risen> risen = List.of();

    ChangedCard(ChangesService service, ClientId client) {
        this.service = service;
        this.client = client;
        this.words = new ChangedWords(this::getTranslation, getLocale());
        addClassNames("card", "changed");
        getElement().setAttribute("aria-label", getTranslation("chart.changed"));
        said.getElement().setAttribute("role", "status");
        said.addClassName("quiet");
        proposal.addClassName("proposal");
        Div what = new Div(since, sentences);
        Div columns = new Div(what, proposal);
        columns.addClassName("changed-columns");
        add(new H2(getTranslation("chart.changed")), columns, said);
    }

    /**
     * Shows it.
     *
     * @param lanes which lanes rose above the person's own usual
     */
    void show(Optional<WhatChanged> changed, List<DepartedNotice.Risen> lanes) {
        shown = changed;
        risen = lanes;
        shown.ifPresent(this::show);
    }

    private void show(WhatChanged changed) {
        since.setText(words.since(changed));
        sentences.removeAll();
        words.sentences(changed, risen).forEach(sentence -> sentences.add(new ListItem(sentence)));
        proposal.removeAll();
        proposal.add(
                new H3(getTranslation("chart.changed.proposal")),
                new Paragraph(words.proposal(changed.proposal())),
                buttons(changed.proposal()));
    }

    private Component buttons(WhatChanged.Proposal proposed) {
        Anchor go = new Anchor(where(proposed), getTranslation(words.door(proposed)));
        go.addClassName("button");
        Div row = new Div(go, new Button(getTranslation("chart.changed.mark"), click -> mark()));
        row.addClassName("button-row");
        return row;
    }

    private String where(WhatChanged.Proposal proposed) {
        return switch (proposed) {
            case WhatChanged.Proposal.Alert alert -> "alerts";
            case WhatChanged.Proposal.Law law -> "clients/" + client + "/pace";
            case WhatChanged.Proposal.NoProgram none -> "clients/" + client + "/program";
        };
    }

    private void mark() {
        shown.filter(changed -> service.markSeen(client, changed.readAt())).ifPresent(marked -> {
            said.setText(getTranslation("chart.changed.marked"));
            show(service.since(client), risen);
        });
    }
}

package thaw.practice.mydata.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import thaw.practice.mydata.MyTeamService;

/** Says on another page that there is something to see on the page of the client's data; hidden when there is not. */
public final class TeamNote extends Div {

    private static final long serialVersionUID = 1L;

    private final transient MyTeamService service;

    public TeamNote(MyTeamService service) {
        this.service = service;
        addClassName("notice");
        Anchor more = new Anchor("my-data", getTranslation("mydata.team.news.go"));
        more.addClassName("button");
        add(new Paragraph(getTranslation("mydata.team.news")), more);
    }

    /** Looks anew. */
    public void show() {
        setVisible(service.hasNews());
    }
}

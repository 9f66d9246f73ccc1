package thaw.practice.words.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import thaw.practice.words.OwnWords;

/** On Today: the sessions made from the client's own words, and the way to say how it is. */
public class OwnWordsCard extends Section {

    /** The card with what there is. */
    public OwnWordsCard(OwnWords words) {
        addClassName("card");
        add(new H2(getTranslation("words.card")));
        if (words.sessions().isEmpty()) {
            add(new Paragraph(getTranslation("words.card.none")));
        }
        words.sessions().forEach(made -> add(link("own-session/" + made.id(), getTranslation("words.card.made", made.title()))));
        words.hypnosis().forEach(made -> add(link("own-session/" + made.id(), getTranslation("words.card.hypnosis", made.title()))));
        add(link("words", getTranslation("words.card.write")));
    }

    private static Paragraph link(String address, String text) {
        Anchor link = new Anchor(address, text);
        link.addClassName("list-link");
        return new Paragraph(link);
    }
}

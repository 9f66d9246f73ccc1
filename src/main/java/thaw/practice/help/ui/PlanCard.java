package thaw.practice.help.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import thaw.practice.help.MyPlan;

/** The client's safety plan in the client's own words, part by part; nothing while there is none. */
class PlanCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient DateTimeFormatter date;

    PlanCard(ZoneId zone) {
        date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(getLocale()).withZone(zone);
        addClassNames("card", "plan");
        setId("safety-plan");
    }

    void show(Optional<MyPlan> plan) {
        removeAll();
        setVisible(plan.isPresent());
        plan.ifPresent(this::write);
    }

    private void write(MyPlan mine) {
        Paragraph lead = new Paragraph(getTranslation("safety.mine.lead", mine.with(), date.format(mine.writtenAt())));
        lead.addClassName("quiet");
        add(new H2(getTranslation("safety.mine")), lead);
        mine.plan().parts().forEach((part, text) -> {
            if (!text.isEmpty()) {
                Paragraph words = new Paragraph(text);
                words.addClassName("own-words");
                add(new H3(getTranslation("safety.mine.part." + part)), words);
            }
        });
    }
}

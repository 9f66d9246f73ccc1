package thaw.practice.answers.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.signals.Signal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import thaw.account.CurrentUser;
import thaw.practice.answers.AnswersService;
import thaw.practice.answers.MyAnswer;
import thaw.practice.answers.MyAnswers;
import thaw.shell.LiveUpdates;

/** What the therapist wrote, and before that when it will be read. Live. */
public class AnswersCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient DateTimeFormatter weekday;
    private final ZoneId zone;
    private final int most;

    /** @param most how many answers are shown */
    public AnswersCard(AnswersService service, LiveUpdates live, CurrentUser user, int most) {
        this.most = most;
        this.zone = user.get().zone();
        this.weekday = DateTimeFormatter.ofPattern("EEEE, d MMMM", getLocale());
        addClassName("card");
        Signal<Double> revision = live.of(user.get().ownRecord());
        Signal.effect(this, () -> {
            revision.get();
            show(service.mine());
        });
    }

    private void show(MyAnswers mine) {
        removeAll();
        setVisible(!mine.answers().isEmpty() || mine.next().isPresent());
        add(new H2(getTranslation("review.mine")));
        if (!mine.answers().isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("list");
            mine.answers().stream().limit(most).forEach(one -> list.add(line(one)));
            add(list);
        }
        mine.next().ifPresent(next -> add(new Paragraph(getTranslation(
                "review.mine.next", next.name(), weekday.format(next.at().atZone(zone))))));
    }

    private ListItem line(MyAnswer one) {
        Span about = new Span(getTranslation("review.mine.about." + one.about(), one.by(), weekday.format(one.day())));
        about.addClassName("quiet");
        Paragraph words = new Paragraph(one.words());
        words.addClassName("answer-words");
        return new ListItem(about, words);
    }
}

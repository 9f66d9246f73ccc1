package thaw.practice.mydata.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.format.DateTimeFormatter;
import java.util.List;
import thaw.practice.mydata.MyWords;
import thaw.practice.mydata.MyWordsService;
import thaw.practice.mydata.Sharing;
import thaw.shell.StatusLine;

/** The client's words, each with who reads them. */
final class WordsCard extends Section {

    private static final int PAGE = 10;

    private final MyWordsService service;
    private final DateTimeFormatter moment;
    private final Div list = new Div();
    private final StatusLine answer = new StatusLine();
    private int most = PAGE;

    WordsCard(MyWordsService service, DateTimeFormatter moment) {
        this.service = service;
        this.moment = moment;
        addClassName("card");
        add(
                new H2(getTranslation("mydata.words")),
                new Paragraph(getTranslation("mydata.words.lead")),
                list,
                answer);
        show();
    }

    /** One more than is shown tells whether there are earlier ones. */
    private void show() {
        List<MyWords> newest = service.newest(most + 1);
        list.removeAll();
        if (newest.isEmpty()) {
            list.add(new Paragraph(getTranslation("mydata.words.none")));
            return;
        }
        UnorderedList words =
                new UnorderedList(newest.stream().limit(most).map(this::item).toArray(ListItem[]::new));
        words.addClassName("list");
        list.add(words);
        if (newest.size() > most) {
            list.add(new Button(getTranslation("mydata.words.earlier"), click -> {
                most += PAGE;
                show();
                toEarlier();
            }));
        }
    }

    /** The button was made anew: whoever goes by keys goes on with the first of the earlier words. */
    private void toEarlier() {
        list.getChildren().flatMap(Component::getChildren)
                .skip(most - PAGE)
                .findFirst()
                .flatMap(item -> item.getChildren().filter(Select.class::isInstance).findFirst())
                .ifPresent(who -> ((Select<?>) who).focus());
    }

    private ListItem item(MyWords words) {
        Span when = new Span(moment.format(words.at()));
        when.addClassName("quiet");
        Select<Sharing> who = new Select<>();
        who.setLabel(getTranslation("mydata.words.who"));
        who.setAriaLabel(getTranslation("mydata.words.who.of", words.words()));
        who.setItems(Sharing.values());
        who.setItemLabelGenerator(sharing -> getTranslation("mydata.words.sharing." + sharing));
        who.setValue(words.sharing());
        who.addClassName("words-sharing");
        who.addValueChangeListener(change -> {
            service.share(words.entry(), change.getValue());
            answer.setText(getTranslation("mydata.words.saved"));
        });
        return new ListItem(new Span(words.words()), when, who);
    }
}

package thaw.practice.mydata.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import thaw.account.Erasure;
import thaw.practice.mydata.ErasureWishService;

/** The client's wish that everything be erased, where it stands, and the way to take it back. */
final class ErasureCard extends Section {

    private final ErasureWishService service;
    private final DateTimeFormatter moment;
    private final Div state = new Div();

    ErasureCard(ErasureWishService service, DateTimeFormatter moment) {
        this.service = service;
        this.moment = moment;
        addClassName("card");
        state.getElement().setAttribute("role", "status");
        add(
                new H2(getTranslation("mydata.erasure")),
                new Paragraph(getTranslation("mydata.erasure.lead")),
                state,
                new Paragraph(getTranslation("mydata.correction")));
        show();
    }

    private void show() {
        state.removeAll();
        Optional<Erasure> wish = service.mine();
        wish.ifPresent(found -> state.add(new Paragraph(sentence(found))));
        state.add(wish.isEmpty()
                ? act("mydata.erasure.ask", service::ask)
                : act("mydata.erasure.take-back", service::takeBack));
    }

    /** The button is made anew by its own act: whoever goes by keys goes on with the new one. */
    private Button act(String key, Runnable act) {
        return new Button(getTranslation(key), click -> {
            act.run();
            show();
            state.getChildren().filter(Button.class::isInstance).forEach(next -> ((Button) next).focus());
        });
    }

    private String sentence(Erasure wish) {
        return wish.keepUntil() == null || wish.basis() == null
                ? getTranslation("mydata.erasure.asked", moment.format(wish.askedAt()))
                : getTranslation(
                        "mydata.erasure.held",
                        wish.keepUntil().format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(getLocale())),
                        wish.basis());
    }
}

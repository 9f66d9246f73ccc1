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
import thaw.shell.Refocus;

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
                ? new Button(getTranslation("mydata.erasure.ask"), click -> said(service::ask))
                : new Button(getTranslation("mydata.erasure.take-back"), click -> said(service::takeBack)));
    }

    private void said(Runnable wish) {
        wish.run();
        show();
        Refocus.on(state);
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

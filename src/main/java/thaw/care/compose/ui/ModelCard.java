package thaw.care.compose.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import java.util.function.Supplier;
import thaw.care.compose.ModelDrafts;
import thaw.care.compose.ModelDrafts.Drafted;
import thaw.domain.people.ClientId;
import thaw.shell.BackgroundRun;

/** Drafting by the clinic's model: first what leaves, to be read; then the waiting, which blocks nobody. */
class ModelCard extends Div {

    private final transient ModelDrafts model;
    private final transient Supplier<ClientId> client;
    private final transient Supplier<String> words;
    private final transient Consumer<Drafted> drafted;
    private final String where;
    private final Button button = new Button(getTranslation("compose.model"), click -> ask());

    /**
     * The place below the description.
     *
     * @param where   the model and its server, as the therapist reads it
     * @param drafted is told what came of it
     */
    ModelCard(ModelDrafts model, String where, Supplier<ClientId> client, Supplier<String> words,
            Consumer<Drafted> drafted) {
        this.model = model;
        this.where = where;
        this.client = client;
        this.words = words;
        this.drafted = drafted;
        button.setDisableOnClick(true);
        getElement().setAttribute("tabindex", "-1");
    }

    /** The way in. */
    Button button() {
        return button;
    }

    private void ask() {
        String said = words.get();
        if (model.stay(said)) {
            // to be asked what may leave would be a wrong alarm: nothing does
            send(said);
            return;
        }
        removeAll();
        model.leaves(client.get(), said).ifPresent(leaves -> {
            Paragraph text = new Paragraph(leaves);
            text.addClassName("notice");
            Button send = new Button(getTranslation("compose.model.send"), click -> send(said));
            send.addThemeVariants(ButtonVariant.PRIMARY);
            Div buttons = new Div(send, new Button(getTranslation("compose.model.not"), click -> end()));
            buttons.addClassName("button-row");
            add(new Paragraph(getTranslation("compose.model.leaves", where)), text,
                    new Paragraph(getTranslation("compose.model.read")), buttons);
            getElement().callJsFunction("focus");
        });
    }

    private void send(String said) {
        ClientId about = client.get();
        removeAll();
        Paragraph stopped = new Paragraph();
        stopped.getElement().setAttribute("role", "status");
        BackgroundRun<Drafted> run = new BackgroundRun<>("compose.model.waiting", "compose.model.stop",
                heard -> model.draft(about, said, heard::heard),
                result -> {
                    end();
                    result.ifPresentOrElse(drafted, () -> stopped.setText(getTranslation("compose.model.stopped")));
                    add(stopped);
                });
        add(run);
        getUI().ifPresent(run::start);
    }

    private void end() {
        removeAll();
        button.setEnabled(true);
    }
}

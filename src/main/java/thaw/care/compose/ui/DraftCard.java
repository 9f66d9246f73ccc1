package thaw.care.compose.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import thaw.care.compose.ComposePage.Made;
import thaw.domain.compose.Because;
import thaw.domain.practice.Finding;
import thaw.domain.practice.Practice;
import thaw.shell.PracticePreview;
import thaw.shell.StatusLine;

/** The draft that is being worked on: what led to what, its fields, how the client would see it, and the signature. */
class DraftCard extends Section {

    private static final int QUICK = 10;

    private final transient Made draft;
    private final DraftEditor editor;
    private final Div preview = new Div();

    /**
     * The card.
     *
     * @param save stores the practice, and signs it where that is true
     */
    DraftCard(Made draft, Function<Practice, List<Finding>> check, BiFunction<Practice, Boolean, String> save) {
        this.draft = draft;
        this.editor = new DraftEditor(draft.practice(), check);
        addClassNames("card", "form");
        StatusLine answer = new StatusLine();
        Button keep = new Button(getTranslation("compose.save"),
                click -> answer.setText(save.apply(editor.practice(), false)));
        Button sign = new Button(getTranslation("compose.sign"),
                click -> answer.setText(save.apply(editor.practice(), true)));
        sign.addThemeVariants(ButtonVariant.PRIMARY);
        Div buttons = new Div(
                new Button(getTranslation("compose.preview"), click -> preview(1)),
                new Button(getTranslation("compose.preview.quick"), click -> preview(QUICK)),
                keep, sign);
        buttons.addClassName("button-row");
        add(new H2(getTranslation("compose.draft")), about(), because(), editor, buttons, answer, preview);
    }

    private Paragraph about() {
        Practice practice = draft.practice();
        return new Paragraph(getTranslation("compose.about", practice.route().title(), practice.level(),
                practice.minutes(), getTranslation(draft.byModel() ? "compose.by-model" : "compose.by-built-in")));
    }

    private Div because() {
        Div all = new Div();
        draft.cautions().stream().sorted().forEach(caution -> {
            Paragraph line = new Paragraph(getTranslation("compose.caution." + caution));
            line.addClassNames("notice", "caution");
            all.add(line);
        });
        if (!draft.because().isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("list");
            draft.because().forEach(one -> list.add(new ListItem(words(one))));
            all.add(new H3(getTranslation("compose.because")), list);
        }
        return all;
    }

    private String words(Because because) {
        String steps = because.steps().stream().map(step -> String.valueOf(step + 1)).collect(Collectors.joining(", "));
        String theme = because.theme().isEmpty() ? because.words() : because.theme();
        return getTranslation("compose.because." + because.use(), because.words(), theme, steps);
    }

    private void preview(int times) {
        preview.removeAll();
        preview.add(new H3(getTranslation("compose.preview.title")),
                new Paragraph(getTranslation("library.preview.nothing-stored")),
                new PracticePreview(editor.practice(), times));
        preview.getElement().callJsFunction("scrollIntoView");
    }
}

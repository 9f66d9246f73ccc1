package thaw.practice.adverse.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import thaw.domain.session.Adverse;
import thaw.domain.session.SessionId;
import thaw.practice.adverse.AdverseService;
import thaw.shell.Pressed;
import thaw.shell.StatusLine;

/** "This did not do me good", closed until somebody opens it: in which way, and words where there are some. */
public class NotGood extends NativeDetails {

    private static final long serialVersionUID = 1L;

    private final transient AdverseService service;
    private final transient SessionId session;
    private final Map<Adverse.Kind, Button> kinds = new EnumMap<>(Adverse.Kind.class);
    private final OwnWords words;
    private Adverse.Kind chosen = Adverse.Kind.CANT_TELL;
    private final Div inside = new Div();
    private final StatusLine answer = new StatusLine();

    /** Asks about this session. */
    public NotGood(AdverseService service, SessionId session) {
        this.service = service;
        this.session = session;
        addClassName("choices");
        setSummaryText(getTranslation("adverse.title"));
        words = new OwnWords("words-" + session.value(), Adverse.WORD_LIMIT);
        Button tell = new Button(getTranslation("adverse.tell"), click -> tell());
        tell.addClassName("primary");
        inside.add(new Paragraph(getTranslation("adverse.lead")), inWhichWay(), inWords(), tell);
        inside.addClassName("stack");
        setContent(new Div(inside, answer));
    }

    private Component inWhichWay() {
        Stream.of(Adverse.Kind.values()).forEach(kind -> kinds.put(kind, kind(kind)));
        Div group = new Div(kinds.values().toArray(Button[]::new));
        group.addClassName("rating-choices");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", getTranslation("adverse.kind"));
        return group;
    }

    private Button kind(Adverse.Kind kind) {
        Button button = new Button(getTranslation("adverse.kind." + kind), click -> choose(kind));
        button.getElement().setAttribute("aria-pressed", "false");
        return button;
    }

    private void choose(Adverse.Kind kind) {
        chosen = kind;
        Pressed.only(kinds, kind);
    }

    private Component inWords() {
        NativeLabel label = new NativeLabel(getTranslation("adverse.words"));
        label.setFor(words);
        Paragraph help = new Paragraph(getTranslation("adverse.words.help"));
        help.addClassName("quiet");
        Div field = new Div(label, words, help);
        field.addClassName("field");
        return field;
    }

    /** Not choosing a way is an answer too: not good, and no word for it. */
    private void tell() {
        if (words.getValue().length() > Adverse.WORD_LIMIT) {
            return;
        }
        boolean told = service.tell(session, chosen, words.getValue());
        inside.setVisible(false);
        answer.setText(getTranslation(told ? "adverse.told" : "adverse.told-before"));
    }
}

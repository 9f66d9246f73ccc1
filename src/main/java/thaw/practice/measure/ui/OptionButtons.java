package thaw.practice.measure.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import thaw.domain.measure.FormQuestion;
import thaw.shell.Pressed;

/**
 * Options as buttons. An option is chosen by a tap or by Enter, never on the way past it with an arrow key: some answers
 * act at once.
 */
class OptionButtons extends Div {

    private static final long serialVersionUID = 1L;

    private final Map<String, NativeButton> buttons = new LinkedHashMap<>();
    private final transient Predicate<String> told;
    private transient Optional<String> chosen = Optional.empty();
    private boolean isTold;

    OptionButtons(FormQuestion question, Optional<String> given, Predicate<String> told) {
        this.told = told;
        addClassName("question-options");
        getElement().setAttribute("role", "group").setAttribute("aria-labelledby", "question-text");
        if (question.kind() == FormQuestion.Kind.YES_NO) {
            option("true", getTranslation("measure.form.yes"));
            option("false", getTranslation("measure.form.no"));
        } else {
            question.options().forEach(option -> option(option.key(), option.text()));
        }
        isTold = given.isPresent();
        mark(given.or(() -> Optional.ofNullable(question.initial())).filter(buttons::containsKey));
    }

    Optional<String> chosen() {
        return chosen;
    }

    /** What stands there from the beginning, as long as nobody has tapped anything. */
    Optional<String> untold() {
        return isTold ? Optional.empty() : chosen;
    }

    private void option(String key, String text) {
        NativeButton button = new NativeButton(text, click -> choose(key));
        button.addClassName("question-option");
        buttons.put(key, button);
        add(button);
    }

    private void choose(String key) {
        boolean isNew = untold().isPresent() || chosen.filter(key::equals).isEmpty();
        if (isNew && told.test(key)) {
            isTold = true;
            mark(Optional.of(key));
        }
    }

    private void mark(Optional<String> key) {
        chosen = key;
        Pressed.only(buttons, key.orElse(null));
    }
}

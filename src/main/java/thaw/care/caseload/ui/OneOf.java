package thaw.care.caseload.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import thaw.shell.Pressed;

/** A few choices side by side, of which at most one is pressed: seen at once and taken in one tap. */
class OneOf<T> extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Function<T, String> words;
    private final transient Consumer<T> listener;
    private final transient Map<T, NativeButton> buttons = new LinkedHashMap<>();
    private final Div row = new Div();
    private transient @Nullable T pressed;

    /** @param listener is told what was pressed by hand */
    OneOf(String label, Function<T, String> words, Consumer<T> listener) {
        this.words = words;
        this.listener = listener;
        Span name = new Span(label);
        name.addClassName("field-label");
        row.addClassName("row");
        row.getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        addClassName("one-of");
        add(name, row);
    }

    /** Offers these from now on, none of them pressed; without any the whole group is hidden. */
    void offer(List<T> choices) {
        row.removeAll();
        buttons.clear();
        for (T choice : choices) {
            NativeButton button = new NativeButton(words.apply(choice), click -> {
                press(choice);
                listener.accept(choice);
            });
            button.addClassName("button");
            buttons.put(choice, button);
            row.add(button);
        }
        press(null);
        setVisible(!choices.isEmpty());
    }

    /** Presses this one and no other; null presses none. */
    void press(@Nullable T choice) {
        pressed = choice;
        Pressed.only(buttons, choice);
    }

    /** What is pressed. */
    Optional<T> pressed() {
        return Optional.ofNullable(pressed);
    }
}

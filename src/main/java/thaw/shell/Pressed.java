package thaw.shell;

import com.vaadin.flow.component.Component;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Buttons side by side of which at most one is pressed, as a screen reader says it and as the styles show it. */
public final class Pressed {

    private Pressed() {}

    /** Presses the button of this choice and no other; null presses none. */
    public static <T> void only(Map<T, ? extends Component> buttons, @Nullable T choice) {
        buttons.forEach((one, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(one.equals(choice))));
    }
}

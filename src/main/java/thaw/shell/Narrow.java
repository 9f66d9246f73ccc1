package thaw.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;

/** A window about as narrow as a phone, where a list stacks in one column what stands side by side on a desk. */
public final class Narrow {

    private static final int BELOW = 768;

    private Narrow() {}

    /** Gives the list the stacked column in a narrow window and the others in a wide one, whenever that changes. */
    public static void stack(Grid<?> grid, Runnable wide, Runnable stacked) {
        Signal<Integer> width = UI.getCurrentOrThrow().getPage().windowSizeSignal().map(size -> size.width());
        ValueSignal<Boolean> narrow = new ValueSignal<>(isNarrow(width.peek()));
        Signal.effect(grid, () -> narrow.set(isNarrow(width.get())));
        Signal.effect(grid, () -> {
            grid.removeAllColumns();
            (narrow.get() ? stacked : wide).run();
        });
    }

    private static boolean isNarrow(int width) {
        return width > 0 && width < BELOW;
    }
}

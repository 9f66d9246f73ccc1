package thaw.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.signals.Signal;
import java.util.List;

/** A window about as narrow as a phone, where a list stacks in one column what stands side by side on a desk. */
public final class Narrow {

    private static final int BELOW = 768;

    private Narrow() {}

    /** Shows the stacked column in a narrow window and the others in a wide one, whenever its size changes. */
    public static <T> void stack(Grid<T> grid, List<Grid.Column<T>> wide, Grid.Column<T> stacked) {
        Signal<Boolean> narrow =
                UI.getCurrentOrThrow().getPage().windowSizeSignal().map(size -> size.width() > 0 && size.width() < BELOW);
        Signal.effect(grid, () -> {
            boolean stack = narrow.get();
            wide.forEach(column -> column.setVisible(!stack));
            stacked.setVisible(stack);
        });
    }
}

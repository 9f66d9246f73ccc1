package thaw.care.program.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.Set;
import java.util.stream.Stream;
import thaw.domain.practice.Route;

/** The routes that are closed. Grounding takes their place and is always open. */
class ClosedRoutes extends CheckboxGroup<Route> {

    private static final long serialVersionUID = 1L;

    ClosedRoutes() {
        setLabel(getTranslation("rehearsal.closed"));
        setItems(Stream.of(Route.values())
                .filter(route -> route != Route.HYPNOSIS && route != Route.GROUNDING)
                .toList());
        setItemLabelGenerator(Route::title);
    }

    /** These are closed to the client, and are opened again elsewhere. */
    final void alreadyClosed(Set<Route> routes) {
        setHelperText(getTranslation("rehearsal.closed.help"));
        setItemEnabledProvider(route -> !routes.contains(route));
        setValue(routes);
    }
}

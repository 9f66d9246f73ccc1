package thaw.care.chart.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A part of the page that is read when somebody opens it, and again whenever the record changes while it is open. */
class LazySection<T> extends NativeDetails {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<Optional<T>> source;
    private final transient Function<T, List<Component>> content;
    private final Div box = new Div();

    /** A closed part of this name. */
    LazySection(String name, Supplier<Optional<T>> source, Function<T, List<Component>> content) {
        super();
        this.source = source;
        this.content = content;
        addClassNames("card", "chart-section");
        setSummaryText(name);
        setContent(box);
        addToggleListener(toggle -> refresh());
    }

    final void refresh() {
        if (isOpen()) {
            box.removeAll();
            source.get().map(content).ifPresent(box::add);
        }
    }

    static Paragraph quiet(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("quiet");
        return line;
    }
}

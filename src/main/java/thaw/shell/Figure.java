package thaw.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** A figure with a name. What it shows stands beside it in words and as a table. */
@Tag("figure")
public class Figure extends HtmlContainer {

    /** A figure of this name around a picture. */
    public Figure(String name, Component picture) {
        getElement().setAttribute("aria-label", name);
        add(picture);
    }
}

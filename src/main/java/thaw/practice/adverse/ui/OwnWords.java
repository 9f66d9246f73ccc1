package thaw.practice.adverse.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;

/** The browser's own field for a few lines: nothing has to be loaded for it on a page that is read on a phone. */
@Tag("textarea")
class OwnWords extends AbstractSinglePropertyField<OwnWords, String> {

    private static final long serialVersionUID = 1L;

    OwnWords(String id, int longest) {
        super("value", "", false);
        setSynchronizedEvent("change");
        setId(id);
        getElement().setAttribute("maxlength", String.valueOf(longest));
        getElement().setAttribute("rows", "3");
        getElement().getClassList().add("input");
    }
}

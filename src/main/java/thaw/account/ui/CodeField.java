package thaw.account.ui;

import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;

/** A field for a code of the moment; phones and password managers know it as such. */
final class CodeField extends TextField {

    private static final long serialVersionUID = 1L;

    CodeField(String label) {
        super(label);
        setAutocapitalize(Autocapitalize.NONE);
        getElement().setAttribute("autocomplete", "one-time-code");
        setMaxLength(40);
    }
}

package thaw.account.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import thaw.shell.StatusLine;

/** One part of the account's page: its name on top, and below what came of the last act. */
abstract class AccountCard extends Section {

    private static final long serialVersionUID = 1L;

    /** What came of it, heard as well as seen; the card says where it stands. */
    final StatusLine answer = new StatusLine();

    /** @param title the key of its name */
    AccountCard(String title) {
        addClassName("card");
        add(new H2(getTranslation(title)));
    }

    /** Shows what is so now. */
    abstract void show();

    /** Shows what is so now, and says what was done: the key of a text. */
    void say(String key) {
        show();
        answer.setText(getTranslation(key));
    }
}

package thaw.shell;

import com.vaadin.flow.component.Component;

/**
 * Where the keyboard goes when the button that was pressed is gone because its card or page was made anew. Left alone, the
 * browser would begin at the top of the document again.
 */
public final class Refocus {

    private Refocus() {}

    /** To what was said; Tab goes on from there. */
    public static void on(Component said) {
        said.getElement().setAttribute("tabindex", "-1").executeJs("this.focus()");
    }

    /** To the title of a page. */
    public static void onTitle(Component page) {
        page.getElement()
                .executeJs("const title = this.querySelector('h1'); title.tabIndex = -1; title.focus()");
    }
}

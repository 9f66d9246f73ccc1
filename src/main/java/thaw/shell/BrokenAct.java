package thaw.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;

/**
 * One calm sentence over the page, above any dialog, after an act on it that broke. It goes with the page, or sooner when the
 * person closes it or goes on.
 */
class BrokenAct extends Div {

    private static final long serialVersionUID = 1L;

    private BrokenAct() {
        addClassName("broken-act");
        getElement().setAttribute("role", "alert");
        setId("broken-act");
        NativeButton close = new NativeButton(getTranslation("shell.error.close"));
        close.addClassName("button");
        close.getElement().setAttribute("popovertarget", "broken-act").setAttribute("popovertargetaction", "hide");
        add(new Paragraph(getTranslation("shell.error.text")), close);
    }

    /** Says it, once on a page however often something broke. */
    static void say(UI ui) {
        ui.getChildren().filter(BrokenAct.class::isInstance).toList().forEach(ui::remove);
        ui.add(new BrokenAct());
    }

    /** The browser's own top layer is above every dialog, and the browser alone closes it: a dialog keeps its acts from us. */
    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().setAttribute("popover", "auto").executeJs("this.showPopover()");
        Registration left = attached.getUI().addAfterNavigationListener(navigation -> removeFromParent());
        addDetachListener(gone -> left.remove());
    }
}

package thaw.shell;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.internal.AllowInert;
import java.time.Duration;
import thaw.account.IdleTimes;
import thaw.account.MySignIns;

/**
 * Watches whether anybody is there ({@code frontend/components/thaw-idle.ts}). Before somebody who is away is signed out the
 * page says so, and one key or tap is enough to stay; whatever was written stays on the page.
 */
@Tag("thaw-idle")
@JsModule("./components/thaw-idle.ts")
class IdleWatch extends Component {

    private static final long serialVersionUID = 1L;

    private final transient MySignIns signIns;

    IdleWatch(Duration away, MySignIns signIns) {
        this.signIns = signIns;
        getElement().setProperty("away", (double) away.toSeconds());
        getElement().setProperty("warning", (double) IdleTimes.WARNING.toSeconds());
        getElement().setProperty("text", getTranslation("shell.idle.text", IdleTimes.WARNING.toMinutes()));
        getElement().setProperty("stay", getTranslation("shell.idle.stay"));
    }

    /** Somebody is there, says the browser about once a minute; also while a dialog keeps everything else from the server. */
    @AllowInert
    @ClientCallable
    void here() {
        signIns.used();
    }

    /** Nobody is there, says the browser; a dialog that was left open does not keep the door open. */
    @AllowInert
    @ClientCallable
    void gone() {
        signIns.away();
    }
}

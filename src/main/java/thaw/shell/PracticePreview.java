package thaw.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import thaw.domain.practice.Practice;
import thaw.library.Script;

/** The client's own player with a practice in it, for whoever looks before a client does: nobody hears it, nothing is stored. */
@Tag("thaw-session-player")
@JsModule("./components/thaw-session-player.ts")
public class PracticePreview extends Component {

    /**
     * The player.
     *
     * @param times how much faster than real time it goes
     */
    public PracticePreview(Practice practice, int times) {
        getElement().setAttribute("preview", true);
        getElement().setProperty("speed", times);
        getElement().setPropertyJson("script", Script.write(practice).put("sessionId", "preview"));
    }
}

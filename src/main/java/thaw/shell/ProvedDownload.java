package thaw.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import thaw.account.Proofs;

/** A button for a file that is handed out after a proof of identity alone; whoever makes the file asks for the proof as well. */
public final class ProvedDownload extends Div {

    /** @param label what the button says */
    public ProvedDownload(Proofs proofs, String label, DownloadHandler file) {
        Anchor link = new Anchor(file, "");
        link.getElement().setAttribute("download", true);
        link.getElement().setAttribute("hidden", true);
        add(
                new Button(label, click -> AskAgain.before(proofs, () -> link.getElement().executeJs("this.click()"))),
                link);
    }
}

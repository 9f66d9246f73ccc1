package thaw.practice.mydata.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.OutputStream;
import thaw.account.Proofs;
import thaw.practice.mydata.TakeOutService;
import thaw.record.whole.TakeOut;
import thaw.shell.AskAgain;

/** Everything that is kept of the client, as one file. */
final class TakeOutCard extends Section {

    TakeOutCard(TakeOutService service, Proofs proofs) {
        addClassName("card");
        Anchor link = new Anchor(
                (DownloadHandler) event -> {
                    TakeOut everything = service.everything();
                    event.setFileName(TakeOut.FILE);
                    event.setContentType("application/zip");
                    try (OutputStream out = event.getOutputStream()) {
                        everything.writeTo(out);
                    }
                },
                "");
        link.getElement().setAttribute("download", true);
        link.getElement().setAttribute("hidden", true);
        Button download = new Button(getTranslation("mydata.take-out.download"), click ->
                AskAgain.before(proofs, () -> link.getElement().executeJs("this.click()")));
        add(
                new H2(getTranslation("mydata.take-out")),
                new Paragraph(getTranslation("mydata.take-out.lead")),
                download,
                link);
    }
}

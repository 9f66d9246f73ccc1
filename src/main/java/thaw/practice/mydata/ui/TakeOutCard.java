package thaw.practice.mydata.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.io.OutputStream;
import thaw.account.Proofs;
import thaw.practice.mydata.TakeOutService;
import thaw.record.whole.TakeOut;
import thaw.shell.ProvedDownload;

/** Everything that is kept of the client, as one file. */
final class TakeOutCard extends Section {

    TakeOutCard(TakeOutService service, Proofs proofs) {
        addClassName("card");
        add(
                new H2(getTranslation("mydata.take-out")),
                new Paragraph(getTranslation("mydata.take-out.lead")),
                new ProvedDownload(proofs, getTranslation("mydata.take-out.download"), event -> {
                    TakeOut everything = service.everything();
                    event.setFileName(TakeOut.FILE);
                    event.setContentType("application/zip");
                    try (OutputStream out = event.getOutputStream()) {
                        everything.writeTo(out);
                    }
                }));
    }
}

package thaw.care.record.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import thaw.account.Proofs;
import thaw.care.record.RecordFileService;
import thaw.domain.people.ClientId;
import thaw.shell.ProvedDownload;

/** The whole record as one file that another clinic's system reads. */
final class TakeAlongCard extends Section {

    private static final String FILE = "record.fhir.json";

    TakeAlongCard(RecordFileService service, Proofs proofs, ClientId client) {
        addClassName("card");
        add(
                new H2(getTranslation("record.take")),
                new Paragraph(getTranslation("record.take.lead")),
                new ProvedDownload(proofs, getTranslation("record.take.download"), event -> write(service.take(client), event)));
    }

    /** Asked for by somebody who may not open the record any more, there is none. */
    private static void write(Optional<String> record, DownloadEvent event) throws IOException {
        if (record.isEmpty()) {
            event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
            return;
        }
        event.setFileName(FILE);
        event.setContentType("application/fhir+json");
        try (OutputStream out = event.getOutputStream()) {
            out.write(record.get().getBytes(StandardCharsets.UTF_8));
        }
    }
}

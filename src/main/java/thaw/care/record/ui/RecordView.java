package thaw.care.record.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import thaw.account.Proofs;
import thaw.care.record.ClientImports;
import thaw.care.record.ImportService;
import thaw.care.record.RecordFileService;
import thaw.domain.people.ClientId;
import thaw.shell.ClientTabs;

/** One client's record from outside: importing a history, what was imported so far, and the whole of it as a file. */
@Route("clients/:client/record")
@RolesAllowed("THERAPIST")
public class RecordView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final ImportService service;
    private final RecordFileService files;
    private final Proofs proofs;
    private final Section imports = new Section();

    RecordView(ImportService service, RecordFileService files, Proofs proofs) {
        this.service = service;
        this.files = files;
        this.proofs = proofs;
        addClassNames("page", "page-wide");
        imports.addClassName("card");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<ClientImports> client =
                event.getRouteParameters().get("client").flatMap(ClientId::parse).flatMap(service::open);
        if (client.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        ClientId id = client.get().client();
        removeAll();
        add(
                new H1(client.get().name()),
                new ClientTabs(id, "record"),
                new ImportPanel(service, client.get(), () -> service.open(id).ifPresent(this::show)),
                imports,
                new TakeAlongCard(files, proofs, id));
        show(client.get());
    }

    private void show(ClientImports client) {
        imports.removeAll();
        imports.add(new H2(getTranslation("record.imports")));
        if (client.imports().isEmpty()) {
            imports.add(new Paragraph(getTranslation("record.imports.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        client.imports().forEach(done -> list.add(new ListItem(getTranslation(
                "record.imports.one",
                done.at().atZone(client.zone()).toLocalDate().toString(),
                done.checkIns()))));
        imports.add(list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("record.title") + " · Thaw";
    }
}

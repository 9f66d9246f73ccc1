package thaw.admin.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.dao.DataIntegrityViolationException;
import thaw.admin.people.BulkInvite;
import thaw.admin.people.BulkInviteService;
import thaw.record.csv.Finding;
import thaw.record.csv.PeopleFile;
import thaw.record.csv.WrittenCsv;
import thaw.shell.FileField;
import thaw.shell.PublicAddress;
import thaw.shell.StatusLine;

/** Takes a list of people, says line by line what is wrong with it, and invites everybody in it or nobody. */
class BulkInviteDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient BulkInviteService service;
    private final transient PublicAddress address;
    private final transient Runnable invited;
    private final FileField file =
            new FileField("bulk.file", PeopleFile.LARGEST, new String[] {".csv", ".txt"}, this::preview);
    private final StatusLine answer = new StatusLine();
    private final Div more = new Div();
    private final Button invite = new Button(getTranslation("bulk.invite"), click -> invite());

    /** @param invited is called when there are new people */
    BulkInviteDialog(BulkInviteService service, PublicAddress address, Runnable invited) {
        this.service = service;
        this.address = address;
        this.invited = invited;
        setHeaderTitle(getTranslation("bulk.title"));
        Paragraph lead = new Paragraph(getTranslation("bulk.lead", String.join(", ", PeopleFile.COLUMNS)));
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        invite.setVisible(false);
        Div form = new Div(lead, file, answer, more);
        form.addClassName("form");
        add(form);
        getFooter().add(new Button(getTranslation("bulk.close"), click -> close()), invite);
    }

    private void preview(byte[] bytes) {
        show(service.preview(bytes));
    }

    private void invite() {
        try {
            show(service.invite(file.bytes()));
            invited.run();
        } catch (DataIntegrityViolationException meanwhile) {
            answer.setText(getTranslation("bulk.meanwhile"));
        }
    }

    private void show(BulkInvite result) {
        more.removeAll();
        switch (result) {
            case BulkInvite.Wrong(List<Finding> findings) -> {
                answer.setText(getTranslation("bulk.wrong", findings.size()));
                UnorderedList lines = new UnorderedList(
                        findings.stream().map(finding -> new ListItem(finding.text())).toArray(ListItem[]::new));
                lines.getElement().setAttribute("aria-label", getTranslation("bulk.findings"));
                more.add(lines);
                invite.setVisible(false);
            }
            case BulkInvite.Ready(int fresh, int byMail, int there) -> {
                answer.setText(getTranslation("bulk.ready", fresh, byMail, fresh - byMail, there));
                invite.setVisible(fresh > 0);
            }
            case BulkInvite.Done(BulkInvite.Ready counts, List<BulkInvite.Link> links) -> {
                answer.setText(getTranslation("bulk.done", counts.fresh(), counts.byMail()));
                invite.setVisible(false);
                if (!links.isEmpty()) {
                    more.add(new Paragraph(getTranslation("bulk.links.lead")), download(links));
                }
            }
        }
    }

    /** The links are in no page and in no file of Thaw's; they go out once. */
    private Anchor download(List<BulkInvite.Link> links) {
        AtomicReference<List<BulkInvite.Link>> once = new AtomicReference<>(links);
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] csv = csv(once.getAndSet(List.of())).getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(csv), "invitations.csv", "text/csv;charset=utf-8", csv.length);
                }),
                getTranslation("bulk.links"));
        link.addClassName("button");
        link.getElement().setAttribute("download", true);
        return link;
    }

    private String csv(List<BulkInvite.Link> links) {
        return WrittenCsv.of(
                List.of("name", "username", "link"),
                links.stream()
                        .map(link -> List.of(link.name(), link.username(), address.of("welcome/" + link.token())))
                        .toList());
    }
}

package thaw.admin.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import thaw.admin.audit.AuditService;
import thaw.audit.Verification;
import thaw.shell.BackgroundRun;
import thaw.shell.StatusLine;

/** Checks the chain of the log while one looks on. */
final class AuditCheck extends Section {

    private static final int HASH_SHOWN = 16;

    private final AuditService audit;
    private final StatusLine answer = new StatusLine();
    private final Button check = new Button(getTranslation("admin.audit.check"), click -> start());

    AuditCheck(AuditService audit) {
        this.audit = audit;
        addClassName("card");
        check.setDisableOnClick(true);
        Paragraph lead = new Paragraph(getTranslation("admin.audit.check.lead"));
        lead.addClassName("quiet");
        add(new H2(getTranslation("admin.audit.check")), lead, check, answer);
    }

    private void start() {
        answer.removeAll();
        BackgroundRun<Verification> run = new BackgroundRun<>(
                "admin.audit.check.running",
                "admin.audit.check.cancel",
                heard -> audit.verify(heard::heard),
                this::finished);
        answer.add(run);
        getUI().ifPresent(run::start);
    }

    private void finished(Optional<Verification> result) {
        check.setEnabled(true);
        answer.removeAll();
        answer.add(new Paragraph(result.map(this::sentence)
                .orElseGet(() -> getTranslation("admin.audit.check.stopped"))));
    }

    private String sentence(Verification verification) {
        return switch (verification) {
            case Verification.Whole(long entries, String lastHash, int anchors) ->
                    getTranslation("admin.audit.check.whole", entries, anchors, lastHash.substring(0, HASH_SHOWN));
            case Verification.Broken broken -> getTranslation("admin.audit.check.broken",
                    broken.position(), getTranslation("admin.audit.trouble." + broken.trouble()));
        };
    }
}

package thaw.care.record.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import thaw.care.record.ClientImports;
import thaw.care.record.ImportResult;
import thaw.care.record.ImportService;
import thaw.record.csv.CheckInMapping;
import thaw.record.csv.CsvPreview;
import thaw.record.csv.Finding;
import thaw.record.csv.MappingFile;
import thaw.record.csv.Reading;
import thaw.shell.BackgroundRun;
import thaw.shell.FileField;
import thaw.shell.StatusLine;
import thaw.shell.TextTable;

/** The way of a file into the record: choose it, say what it holds, import, and read what came of it. */
final class ImportPanel extends Section {

    private static final int LARGEST_FILE = 32 * 1024 * 1024;
    private static final int LARGEST_MAPPING = 100_000;

    private enum Way {
        FORM,
        FILE
    }

    private final ImportService service;
    private final ClientImports client;
    private final Runnable changed;
    private final RadioButtonGroup<Way> way = new RadioButtonGroup<>();
    private final Div told = new Div();
    private final StatusLine answer = new StatusLine();
    private final Button start = new Button(getTranslation("record.start"), click -> start());
    private final FileField mappingFile =
            new FileField("record.mapping-file", LARGEST_MAPPING, new String[] {".yaml", ".yml"}, bytes -> clear());
    private byte[] file = new byte[0];
    private Optional<MappingForm> form = Optional.empty();

    /** @param changed what to do when something came in */
    ImportPanel(ImportService service, ClientImports client, Runnable changed) {
        this.service = service;
        this.client = client;
        this.changed = changed;
        addClassName("card");
        way.setLabel(getTranslation("record.way"));
        way.setItems(Way.values());
        way.setItemLabelGenerator(one -> getTranslation("record.way." + one));
        way.setValue(Way.FORM);
        way.addValueChangeListener(change -> arrange());
        start.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new H2(getTranslation("record.import")),
                new Paragraph(getTranslation("record.lead")),
                new FileField("record.file", LARGEST_FILE, new String[] {".csv", ".txt", ".tsv"}, this::received),
                told,
                answer);
    }

    private void received(byte[] bytes) {
        file = bytes;
        form = Optional.empty();
        clear();
        switch (CsvPreview.of(bytes)) {
            case Reading.Whole<CsvPreview>(CsvPreview preview) -> form = Optional.of(new MappingForm(preview, client.zone()));
            case Reading.Refused<CsvPreview>(List<Finding> findings) -> refuse(findings);
        }
        arrange();
    }

    private void arrange() {
        told.removeAll();
        form.ifPresent(known -> told.add(way, way.getValue() == Way.FILE ? mappingFile : known, start));
    }

    private void clear() {
        answer.removeAll();
    }

    private void start() {
        clear();
        switch (mapping()) {
            case Reading.Whole<CheckInMapping>(CheckInMapping mapping) -> run(mapping);
            case Reading.Refused<CheckInMapping>(List<Finding> findings) -> refuse(findings);
        }
    }

    private Reading<CheckInMapping> mapping() {
        return way.getValue() == Way.FILE
                ? MappingFile.read(new String(mappingFile.bytes(), StandardCharsets.UTF_8))
                : form.map(MappingForm::mapping).orElseGet(() -> new Reading.Refused<>(List.of()));
    }

    private void run(CheckInMapping mapping) {
        start.setEnabled(false);
        byte[] bytes = file;
        BackgroundRun<ImportResult> run = new BackgroundRun<>(
                "record.running",
                "record.cancel",
                heard -> service.importHistory(client.client(), mapping, bytes, heard::heard),
                this::finished);
        answer.add(run);
        getUI().ifPresent(run::start);
    }

    /** @param result empty when it was cancelled or broke off; then nothing was added */
    private void finished(Optional<ImportResult> result) {
        clear();
        start.setEnabled(true);
        if (result.isEmpty()) {
            answer.add(new Paragraph(getTranslation("record.stopped")));
            return;
        }
        switch (result.get()) {
            case ImportResult.Added added -> {
                answer.add(new Paragraph(getTranslation("record.added", added.checkIns(), added.events(),
                        added.first().toString(), added.last().toString())));
                changed.run();
            }
            case ImportResult.AlreadyThere() -> answer.add(new Paragraph(getTranslation("record.already")));
            case ImportResult.NotFound() -> answer.add(new Paragraph(getTranslation("record.gone")));
            case ImportResult.Refused(List<Finding> findings) -> refuse(findings);
        }
    }

    private void refuse(List<Finding> findings) {
        answer.add(
                new Paragraph(getTranslation("record.refused", findings.size())),
                new TextTable(
                        getTranslation("record.findings"),
                        List.of(
                                getTranslation("record.findings.line"),
                                getTranslation("record.findings.column"),
                                getTranslation("record.findings.sentence")),
                        findings.stream()
                                .map(finding -> List.of(
                                        finding.line() == 0 ? "" : String.valueOf(finding.line()),
                                        finding.column(),
                                        finding.sentence()))
                                .toList()));
    }
}

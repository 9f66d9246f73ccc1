package thaw.care.chart.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.internal.LocaleUtil;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import thaw.care.chart.Paper;
import thaw.care.chart.PaperService;
import thaw.domain.people.ClientId;
import thaw.record.mail.LetterWords;
import thaw.record.pdf.PdfPage;
import thaw.shell.BackgroundRun;

/**
 * A period of the record on one page, in the language of the clinic's letters, and as a file with its dictionary. Every
 * taking is written down.
 */
class PaperSection extends NativeDetails {

    private static final long serialVersionUID = 1L;
    private static final int STEPS = 3;
    private static final int USUAL_DAYS = 90;

    private final transient PaperService service;
    private final ClientId client;
    private final transient CareWords words;
    private final DatePicker first = new DatePicker(getTranslation("chart.paper.first"));
    private final DatePicker last = new DatePicker(getTranslation("chart.paper.last"));
    private final Checkbox nameless = new Checkbox(getTranslation("chart.paper.nameless"));
    private final Div result = new Div();

    PaperSection(PaperService service, ClientId client, LocalDate end) {
        super();
        this.service = service;
        this.client = client;
        this.words = wordsAnywhere(LetterWords.LANGUAGE);
        addClassNames("card", "chart-section");
        setSummaryText(getTranslation("chart.paper"));
        first.setLocale(getLocale());
        last.setLocale(getLocale());
        first.setValue(end.minusDays(USUAL_DAYS - 1L));
        last.setValue(end);
        result.getElement().setAttribute("role", "status");
        Div period = new Div(first, last);
        period.addClassName("event-fields");
        Div buttons = new Div(
                new Button(getTranslation("chart.paper.make"), click -> make()),
                download("chart.paper.csv", "chart.csv", PaperCsv::of),
                download("chart.paper.dictionary", "chart-dictionary.csv", paper -> PaperCsv.dictionary(words)));
        buttons.addClassName("button-row");
        setContent(new Div(new Paragraph(getTranslation("chart.paper.lead")), period, nameless, buttons, result));
    }

    /** A component finds its words on a thread of its page alone; a page for paper is made on another. */
    private static CareWords wordsAnywhere(Locale locale) {
        I18NProvider texts = LocaleUtil.getI18NProvider().orElseThrow();
        return (key, arguments) -> texts.getTranslation(key, locale, arguments);
    }

    private boolean isWhole() {
        return first.getValue() != null && last.getValue() != null && !first.getValue().isAfter(last.getValue());
    }

    /** Works in the background as the person who asked, shows how far it is, and can be stopped. */
    private void make() {
        result.removeAll();
        if (!isWhole()) {
            result.add(new Span(getTranslation("chart.paper.days")));
            return;
        }
        LocalDate from = first.getValue();
        LocalDate to = last.getValue();
        boolean named = !nameless.getValue();
        BackgroundRun<Optional<byte[]>> run = new BackgroundRun<>(
                "chart.paper.making",
                "chart.paper.cancel",
                heard -> pdf(from, to, named, heard),
                made -> show(made.flatMap(pdf -> pdf), from, to));
        result.add(run);
        getUI().ifPresent(run::start);
    }

    /** Made on any thread, as whoever is signed in there: read, set, drawn. */
    Optional<byte[]> pdf(LocalDate from, LocalDate to, boolean named, BackgroundRun.Heard heard) {
        heard.heard(0, STEPS);
        Optional<Paper> taken = service.take(client, from, to);
        heard.heard(1, STEPS);
        return taken.map(paper -> {
            PaperPicture picture = new PaperPicture(paper.chart(), from, to);
            String page = new PaperHtml(words, LetterWords.LANGUAGE, paper, from, to)
                    .page(named ? paper.chart().name() : "", picture);
            heard.heard(2, STEPS);
            byte[] pdf = PdfPage.of(page, Map.of("lanes", picture::draw));
            heard.heard(STEPS, STEPS);
            return pdf;
        });
    }

    private void show(Optional<byte[]> pdf, LocalDate from, LocalDate to) {
        result.removeAll();
        result.add(pdf.isEmpty() ? new Span(getTranslation("chart.paper.broken")) : link(pdf.get(), from, to));
    }

    /** Taken again by somebody who may not open the record any more, it is empty. */
    private Anchor link(byte[] pdf, LocalDate from, LocalDate to) {
        return anchor("chart.paper.take", DownloadHandler.fromInputStream(request ->
                response(service.take(client, from, to).isPresent() ? pdf : new byte[0], "chart.pdf", "application/pdf")));
    }

    private Anchor download(String key, String file, Function<Paper, String> content) {
        return anchor(key, DownloadHandler.fromInputStream(request -> {
            byte[] csv = (isWhole() ? service.take(client, first.getValue(), last.getValue()) : Optional.<Paper>empty())
                    .map(content)
                    .orElse("")
                    .getBytes(StandardCharsets.UTF_8);
            return response(csv, file, "text/csv;charset=utf-8");
        }));
    }

    private Anchor anchor(String key, DownloadHandler handler) {
        Anchor link = new Anchor(handler, getTranslation(key));
        link.addClassName("button");
        link.getElement().setAttribute("download", true);
        return link;
    }

    private static DownloadResponse response(byte[] bytes, String file, String type) {
        return new DownloadResponse(new ByteArrayInputStream(bytes), file, type, bytes.length);
    }
}

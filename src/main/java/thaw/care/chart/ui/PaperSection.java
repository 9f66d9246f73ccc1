package thaw.care.chart.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import thaw.care.chart.ClientChart;
import thaw.care.chart.PaperService;
import thaw.domain.people.ClientId;
import thaw.record.pdf.PdfPage;

/** A period of the record on one page, and as a file with its dictionary. Every taking is written down. */
class PaperSection extends NativeDetails {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PaperSection.class);
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
        this.words = wordsAnywhere(getLocale());
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
                download("chart.paper.dictionary", "chart-dictionary.csv", chart -> PaperCsv.dictionary(words)));
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

    /** Works in the background as the person who asked, and shows that it does. */
    private void make() {
        result.removeAll();
        if (!isWhole()) {
            result.add(new Span(getTranslation("chart.paper.days")));
            return;
        }
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", getTranslation("chart.paper.making"));
        result.add(new Span(getTranslation("chart.paper.making")), bar);
        LocalDate from = first.getValue();
        LocalDate to = last.getValue();
        boolean named = !nameless.getValue();
        Locale locale = getLocale();
        UI ui = UI.getCurrentOrThrow();
        Thread.ofVirtual().name("paper").start(new DelegatingSecurityContextRunnable(() -> {
            Optional<byte[]> pdf = pdf(from, to, named, locale);
            var _ = ui.access(() -> show(pdf));
        }));
    }

    /** Made on any thread, as whoever is signed in there. */
    Optional<byte[]> pdf(LocalDate from, LocalDate to, boolean named, Locale locale) {
        try {
            return service.take(client, from, to).map(chart -> {
                PaperPicture picture = new PaperPicture(chart, from, to);
                String page = new PaperHtml(words, locale, chart, from, to).page(named ? chart.name() : "", picture);
                return PdfPage.of(page, Map.of("lanes", picture::draw));
            });
        } catch (RuntimeException broken) {
            LOG.error("A page broke off", broken);
            return Optional.empty();
        }
    }

    private void show(Optional<byte[]> pdf) {
        result.removeAll();
        result.add(pdf.isEmpty() ? new Span(getTranslation("chart.paper.broken")) : link(pdf.get()));
    }

    /** Taken again by somebody who may not open the record any more, it is empty. */
    private Anchor link(byte[] pdf) {
        return anchor("chart.paper.take", DownloadHandler.fromInputStream(request ->
                response(service.take(client, first.getValue(), last.getValue()).isPresent() ? pdf : new byte[0],
                        "chart.pdf", "application/pdf")));
    }

    private Anchor download(String key, String file, Function<ClientChart, String> content) {
        return anchor(key, DownloadHandler.fromInputStream(request -> {
            byte[] csv = (isWhole() ? service.take(client, first.getValue(), last.getValue()) : Optional.<ClientChart>empty())
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

package thaw.care.chart.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import thaw.care.chart.ClientChart;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.Question;
import thaw.domain.event.LifeEvent;
import thaw.domain.event.LifeEventId;
import thaw.domain.measure.Instruments;
import thaw.domain.people.ClientId;
import thaw.record.pdf.PdfPage;
import thaw.shell.Texts;

class PaperTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = FIRST.plusDays(89);
    private static final Texts TEXTS = new Texts();
    private static final CareWords WORDS = (key, arguments) -> TEXTS.getTranslation(key, Locale.UK, arguments);

    @Test
    void thePageIsOneTaggedPageWithItsLanguageAndItsTitle() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf("Robin <Hale> & Co"))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(pdf.getDocumentInformation().getTitle()).contains("Robin <Hale> & Co");
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Overwhelm, 0 to 10", "Volume 90", "Step down", "D5", "Medication, 1 Feb 2026");
        }
    }

    @Test
    void nobodysOwnWordsAndNoNameStandOnAPageWithoutThem() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf(""))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("the client has shared none")
                    .doesNotContain("Robin", "Dose halved", "A heavy week");
        }
    }

    @Test
    void theFileHasARowForEverythingAndAMeaningForEveryColumn() {
        List<String> lines = PaperCsv.of(chart()).lines().toList();
        assertThat(lines).hasSize(1 + 90 + 1 + 1 + 1);
        assertThat(lines.get(1)).startsWith("check-in,2026-01-01T12:00:00Z,,,,0.0,rated");
        assertThat(lines).noneMatch(line -> line.contains("Dose halved") || line.contains("heavy"));
        assertThat(PaperCsv.dictionary(WORDS).lines()).hasSize(1 + lines.getFirst().split(",").length);
    }

    private static byte[] pdf(String name) {
        PaperPicture picture = new PaperPicture(chart(), FIRST, LAST);
        String page = new PaperHtml(WORDS, Locale.UK, chart(), FIRST, LAST).page(name, picture);
        return PdfPage.of(page, Map.of("lanes", picture::draw));
    }

    private static ClientChart chart() {
        Instant noon = FIRST.atTime(12, 0).toInstant(ZoneOffset.UTC);
        List<ClientChart.Moment> moments = IntStream.range(0, 90)
                .mapToObj(day -> new ClientChart.Moment(noon.plusSeconds(86_400L * day), FIRST.plusDays(day), Map.of(
                        Question.VOLUME, new Answer.Rated(day % 60), Question.OVERWHELM, new Answer.Rated(day % 7))))
                .toList();
        return new ClientChart(
                ClientId.random(), "Robin", ZoneOffset.UTC, 2, 3, false, "Steady", FIRST, moments,
                List.of(new ClientChart.Session(noon, 2, false, true, "TIME", 40)),
                List.of(new ClientChart.Change(noon, "STEP_DOWN", 1, 3, false, true, null, null, "A heavy week", "D5")),
                List.of(new ClientChart.Event(LifeEventId.random(), 1,
                        new LifeEvent(FIRST.plusDays(31), LifeEvent.Kind.MEDICATION, "Dose halved"), "Ada", noon)),
                List.of(), Instruments.STANDARD, List.of(), null);
    }
}

package thaw.admin.usage.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import thaw.admin.usage.UsageQuestion;
import thaw.admin.usage.UsageReport;
import thaw.domain.usage.Indicator;
import thaw.domain.usage.Measure;
import thaw.domain.usage.Shown;
import thaw.domain.usage.Span;
import thaw.shell.Texts;
import thaw.shell.Words;

class UsagePaperTest {

    private static final Texts TEXTS = new Texts();
    private static final Words WORDS = (key, arguments) -> TEXTS.getTranslation(key, Locale.UK, arguments);
    private static final UsageReport REPORT = new UsageReport(
            UsageQuestion.ofWeeks(2),
            List.of(Indicator.CHECKED_IN, Indicator.STOPPED, Indicator.ANSWER_HOURS),
            List.of(
                    row(5, Map.of(
                            Measure.CHECK_INS, 47L, Measure.STARTED, 20L, Measure.STOPPED, 5L, Measure.ANSWER_MINUTES, 450L,
                            Measure.ANSWERED_ALERTS, 5L)),
                    row(12, Map.of())));

    private final UsageWords words = new UsageWords(WORDS, Locale.UK, 7);

    @Test
    void theFileHasTheCellsOfThePage() {
        assertThat(words.csvRows(REPORT)).containsExactly(
                List.of("2026-01-05", "47", "25", "1.5"),
                List.of("2026-01-12", "under 7", "under 7", "under 7"));
    }

    @Test
    void thePaperHasThemTooAndIsTaggedInItsLanguage() throws IOException {
        byte[] pdf = new UsagePaper(WORDS, Locale.UK, words, REPORT).pdf("Program: <A & B>");
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(paper);
            assertThat(text)
                    .contains("Usage of Thaw, 2 weeks", "Program: <A & B>", "fewer than 7 people", "47", "25 %", "1.5", "under 7");
            assertThat(paper.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
        }
    }

    private static UsageReport.Row row(int day, Map<Measure, Long> shown) {
        return new UsageReport.Row(new UsageReport.Week(LocalDate.of(2026, 1, day)), new Span(List.of(new Shown(shown))));
    }
}

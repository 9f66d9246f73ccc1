package thaw.record.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Turns HTML into a PDF that a screen reader can follow: tagged as PDF/UA asks for, with its language, its title and an
 * embedded font. Nothing is fetched: what the page shows stands in it.
 */
public final class PdfPage {

    /** The font of the page: the one that PDFBox brings, under the SIL Open Font License. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** A picture that is drawn into the page, in points from its upper left corner. */
    @FunctionalInterface
    public interface Picture {
        void draw(Graphics2D pen, double width, double height);
    }

    private PdfPage() {}

    /**
     * The page as a PDF.
     *
     * @param html     well-formed, with lang, title and description; its font is "Liberation Sans"
     * @param pictures by the name in {@code <object type="thaw/picture" data="name" alt="what it shows"/>}
     */
    public static byte[] of(String html, Map<String, Picture> pictures) {
        DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer("thaw/picture", drawer(pictures));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(PdfPage::font, "Liberation Sans")
                    .usePdfUaAccessibility(true)
                    .useObjectDrawerFactory(drawers)
                    .withProducer("Thaw")
                    .withHtmlContent(html, null)
                    .toStream(bytes)
                    .run();
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static FSObjectDrawer drawer(Map<String, Picture> pictures) {
        return (element, x, y, width, height, device, context, dotsPerPixel) -> {
            Optional.ofNullable(pictures.get(element.getAttribute("data"))).ifPresent(picture ->
                    device.drawWithGraphics(
                            (float) x, (float) y, (float) width / dotsPerPixel, (float) height / dotsPerPixel,
                            pen -> picture.draw(pen, width / dotsPerPixel, height / dotsPerPixel)));
            return Map.of();
        };
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT));
    }
}

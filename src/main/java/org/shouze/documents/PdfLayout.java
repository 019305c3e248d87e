package org.shouze.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/** Draws a document as PDF, with its fonts embedded. Nothing is loaded for it but its own style sheet. */
@Component
class PdfLayout {

    private static final String FAMILY = "song";
    /** In points, as in the style sheet. */
    private static final float ABOVE_IMPRINT = 28.95f;

    private final Fonts fonts;
    private final String css;

    PdfLayout(Fonts fonts) throws IOException {
        XRLog.setLoggingEnabled(false); // it tells each step past the application's log
        this.fonts = fonts;
        this.css = new ClassPathResource("documents/official-document.css").getContentAsString(StandardCharsets.UTF_8);
    }

    void draw(OfficialDocument document, OutputStream to) throws IOException {
        var room = room(builder(css -> PdfPage.of(document, css, fonts.missing()), OutputStream.nullOutputStream()));
        var lower = "\n.imprint { margin-top: " + (ABOVE_IMPRINT + room) + "pt; }";
        builder(css -> PdfPage.of(document, css + lower, fonts.missing()), to).run();
    }

    /** A .docx of text and tables. @param title as the reader's window shows it */
    void draw(byte[] docx, String title, OutputStream to) throws IOException {
        builder(css -> WordPage.of(docx, title, css, fonts.missing()), to).run();
    }

    /** What is left below the imprint on the last page, in points: it belongs to the foot of it (GB/T 9704 7.4). */
    private static float room(PdfRendererBuilder builder) throws IOException {
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            var root = renderer.getRootBox();
            var pages = root.getLayer().getPages();
            var dots = pages.get(pages.size() - 1).getBottom() - root.getHeight();
            return Math.max(0, dots / renderer.getDotsPerPoint() - 1); // so that no rounding pushes it to another page
        }
    }

    private PdfRendererBuilder builder(Function<String, Document> page, OutputStream to) {
        if (fonts.files().isEmpty()) {
            throw new FontMissing();
        }
        var builder = new PdfRendererBuilder().useFastMode();
        for (var priority : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, priority);
        }
        var families = new StringBuilder();
        for (int i = 0; i < fonts.files().size(); i++) {
            builder.useFont(fonts.files().get(i).toFile(), FAMILY + i, 400, FontStyle.NORMAL, true);
            families.append(i == 0 ? "" : ", ").append(FAMILY).append(i);
        }
        builder.withW3cDocument(page.apply(css.replace("FAMILIES", families)), null);
        builder.withProducer("Shouze");
        builder.toStream(to);
        return builder;
    }
}

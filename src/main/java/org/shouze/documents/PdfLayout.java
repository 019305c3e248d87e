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

    private final Fonts fonts;
    private final String css;

    PdfLayout(Fonts fonts) throws IOException {
        XRLog.setLoggingEnabled(false); // it tells each step past the application's log
        this.fonts = fonts;
        this.css = new ClassPathResource("documents/official-document.css").getContentAsString(StandardCharsets.UTF_8);
    }

    void draw(OfficialDocument document, OutputStream to) throws IOException {
        draw(css -> PdfPage.of(document, css, fonts.missing()), to);
    }

    /** A .docx of text and tables. @param title as the reader's window shows it */
    void draw(byte[] docx, String title, OutputStream to) throws IOException {
        draw(css -> WordPage.of(docx, title, css, fonts.missing()), to);
    }

    private void draw(Function<String, Document> page, OutputStream to) throws IOException {
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
        builder.run();
    }
}

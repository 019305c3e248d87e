package org.shouze.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import org.springframework.stereotype.Component;

/** Draws official documents. */
@Component
public class OfficialDocuments {

    public static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String PDF = "application/pdf";

    private final WordLayout word;
    private final PdfLayout pdf;
    private final Fonts fonts;

    OfficialDocuments(WordLayout word, PdfLayout pdf, Fonts fonts) {
        this.word = word;
        this.pdf = pdf;
        this.fonts = fonts;
    }

    public void docx(OfficialDocument document, OutputStream to) throws IOException {
        word.draw(document, to);
    }

    /**
     * @param watermark across every page, or null for none
     * @throws FontMissing if this machine has no font to draw Chinese with
     */
    public void pdf(OfficialDocument document, String watermark, OutputStream to) throws IOException {
        var plain = new ByteArrayOutputStream();
        pdf.draw(document, plain);
        marked(plain, watermark, to);
    }

    /**
     * A .docx of text and tables as PDF.
     *
     * @param title     as the reader's window shows it
     * @param watermark across every page, or null for none
     * @throws FontMissing if this machine has no font to draw Chinese with
     */
    public void pdf(byte[] docx, String title, String watermark, OutputStream to) throws IOException {
        var plain = new ByteArrayOutputStream();
        pdf.draw(docx, title, plain);
        marked(plain, watermark, to);
    }

    /** The same .docx with a line at the head of every page. */
    public byte[] docx(byte[] docx, String notice) {
        return WordNotice.over(docx, notice);
    }

    private void marked(ByteArrayOutputStream plain, String watermark, OutputStream to) throws IOException {
        if (watermark == null) {
            plain.writeTo(to);
        } else {
            new Watermark(fonts).over(plain.toByteArray(), watermark, to);
        }
    }

    /** Is there a font for PDF on this machine? */
    public boolean drawsPdf() {
        return !fonts.files().isEmpty();
    }
}

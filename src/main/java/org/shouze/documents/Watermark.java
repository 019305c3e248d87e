package org.shouze.documents;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** Who took a confidential paper, and when, aslant over each page again and again, so that no copy is without it. */
final class Watermark {

    private static final float SIZE = 15;
    private static final float LIGHT = 0.16f;
    private static final float ACROSS = 260;
    private static final float DOWN = 130;

    private final Fonts fonts;

    Watermark(Fonts fonts) {
        this.fonts = fonts;
    }

    void over(byte[] pdf, String text, OutputStream to) throws IOException {
        if (fonts.files().isEmpty()) {
            throw new FontMissing();
        }
        try (var document = Loader.loadPDF(pdf); var file = Files.newInputStream(fonts.files().get(0))) {
            var font = PDType0Font.load(document, file, true);
            var drawable = drawable(text, font);
            for (var page : document.getPages()) {
                over(document, page, font, drawable);
            }
            document.save(to);
        }
    }

    private static void over(PDDocument document, PDPage page, PDFont font, String text) throws IOException {
        try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            var light = new PDExtendedGraphicsState();
            light.setNonStrokingAlphaConstant(LIGHT);
            content.setGraphicsStateParameters(light);
            content.setNonStrokingColor(Color.BLACK);
            content.setFont(font, SIZE);
            var size = page.getMediaBox();
            for (float y = -DOWN; y < size.getHeight(); y += DOWN) {
                for (float x = -ACROSS / 2; x < size.getWidth(); x += ACROSS) {
                    content.beginText();
                    content.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(25), x, y));
                    content.showText(text);
                    content.endText();
                }
            }
        }
    }

    /** A character the font lacks can't be set at all. */
    private static String drawable(String text, PDFont font) {
        var drawn = new StringBuilder();
        text.codePoints().forEach(character -> {
            var one = Character.toString(character);
            try {
                font.encode(one);
                drawn.append(one);
            } catch (IOException | IllegalArgumentException e) {
                drawn.append(PdfTree.GETA);
            }
        });
        return drawn.toString();
    }
}

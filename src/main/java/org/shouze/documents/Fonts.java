package org.shouze.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The TrueType fonts that PDF is drawn with: the one the setting names, else a free Song where Linux distributions put
 * it. (Fonts with PostScript outlines, such as Noto CJK, can't be embedded.)
 */
@Component
class Fonts {

    private static final List<String> USUAL = List.of(
            "/usr/share/fonts/truetype/arphic-gbsn00lp/gbsn00lp.ttf",
            "/usr/share/fonts/truetype/arphic/gbsn00lp.ttf",
            "/usr/share/fonts/arphic-gbsn00lp/gbsn00lp.ttf",
            "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
            "/usr/share/fonts-droid-fallback/truetype/DroidSansFallbackFull.ttf");

    private final List<Path> files;
    private volatile List<TrueTypeFont> parsed;

    Fonts(@Value("${shouze.font:}") String setting) {
        this.files = Stream.concat(Stream.of(setting), USUAL.stream()).filter(name -> !name.isBlank()).map(Path::of)
                .filter(Files::isReadable).toList();
    }

    /** In the order in which they are asked for a character. */
    List<Path> files() {
        return files;
    }

    /** Which characters none of them has: rare ones in names. */
    IntPredicate missing() {
        if (parsed == null) {
            parsed = files.stream().map(Fonts::parse).toList();
        }
        return character -> parsed.stream().allMatch(font -> glyph(font, character) == 0);
    }

    private static int glyph(TrueTypeFont font, int character) {
        try {
            return font.getUnicodeCmapLookup().getGlyphId(character);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont parse(Path file) {
        try {
            return new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is not a TrueType font", e);
        }
    }
}

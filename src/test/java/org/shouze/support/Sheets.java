package org.shouze.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** What can be read in an answer, be it a page or a workbook. */
public final class Sheets {

    /** How a workbook writes what is no plain letter. */
    private static final Pattern LETTER = Pattern.compile("&#x([0-9a-f]{4,5});");

    private Sheets() {}

    public static String text(HttpResponse<byte[]> response) {
        var body = response.body();
        if (body.length < 2 || body[0] != 'P' || body[1] != 'K') {
            return new String(body, StandardCharsets.UTF_8);
        }
        try {
            var kept = Files.write(Files.createTempFile("workbook", null), body);
            try (var zip = new ZipFile(kept.toFile())) {
                var text = new StringBuilder();
                for (var entry : Collections.list(zip.entries())) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
                return LETTER.matcher(text).replaceAll(letter -> Character.toString(Integer.parseInt(letter.group(1), 16)));
            } finally {
                Files.delete(kept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

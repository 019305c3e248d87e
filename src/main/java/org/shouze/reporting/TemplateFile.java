package org.shouze.reporting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/** An uploaded .xlsx, looked into before anything opens it as a workbook: small, without program, without way out. */
final class TemplateFile {

    /** What both databases keep in one column. */
    static final int MOST_BYTES = 1_000_000;

    private static final int MOST_PARTS = 200;
    private static final int MOST_UNPACKED = 20 << 20;
    private static final String WORKBOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final Pattern PROGRAM = Pattern.compile(
            ".*(vbaproject|/macrosheets/|/activex/|/embeddings/|oleobject).*");
    private static final Pattern OUTSIDE = Pattern.compile(".*(/externallinks/|/connections\\.xml|/querytables/).*");
    private static final Pattern LEAVES = Pattern.compile(
            "TargetMode\\s*=\\s*[\"']External|<f[^>]*>[^<]*(WEBSERVICE|RTD|FILTERXML|IMAGE)\\s*\\(",
            Pattern.CASE_INSENSITIVE);

    private TemplateFile() {}

    /** @throws TemplateRefused if it is anything but a plain workbook that keeps to itself */
    static void check(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new TemplateRefused(TemplateRefused.Reason.TOO_LARGE);
        }
        var parts = unpack(file);
        var types = parts.getOrDefault("[content_types].xml", "");
        if (types.contains("macroEnabled") || parts.keySet().stream().anyMatch(n -> PROGRAM.matcher(n).matches())) {
            throw new TemplateRefused(TemplateRefused.Reason.MACRO);
        }
        if (!types.contains(WORKBOOK) || !parts.containsKey("xl/workbook.xml")) {
            throw new TemplateRefused(TemplateRefused.Reason.UNREADABLE);
        }
        if (parts.keySet().stream().anyMatch(name -> OUTSIDE.matcher(name).matches())
                || parts.values().stream().anyMatch(text -> LEAVES.matcher(text).find())) {
            throw new TemplateRefused(TemplateRefused.Reason.EXTERNAL);
        }
    }

    /** Text of the XML parts by lower-case name. */
    private static Map<String, String> unpack(byte[] file) {
        var parts = new HashMap<String, String>();
        var left = MOST_UNPACKED;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var content = content(zip, left);
                left -= content.length;
                parts.put(entry.getName().toLowerCase(Locale.ROOT), new String(content, StandardCharsets.UTF_8));
                if (parts.size() > MOST_PARTS) {
                    throw new TemplateRefused(TemplateRefused.Reason.TOO_LARGE);
                }
            }
            return parts;
        } catch (IOException | IllegalArgumentException e) {
            throw new TemplateRefused(TemplateRefused.Reason.UNREADABLE);
        }
    }

    private static byte[] content(ZipInputStream zip, int most) throws IOException {
        var content = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        for (int read; (read = zip.read(buffer)) > 0;) {
            content.write(buffer, 0, read);
            if (content.size() > most) {
                throw new TemplateRefused(TemplateRefused.Reason.TOO_LARGE);
            }
        }
        return content.toByteArray();
    }
}

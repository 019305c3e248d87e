package org.shouze.documents;

import java.util.Locale;

/** A file's name as any machine can keep it: no path, no control or direction marks, not hidden, not too long. */
final class FileName {

    private static final int LONGEST = 100;

    private FileName() {}

    static String safe(String given) {
        var text = given == null ? "" : given;
        var own = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*;%]", "").strip().replaceAll("^\\.+", "").strip();
        var ending = ending(own);
        var stem = own.substring(0, own.length() - (ending.isEmpty() ? 0 : ending.length() + 1)).strip();
        var shortened = stem.codePoints().limit(LONGEST).collect(StringBuilder::new,
                StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return (shortened.isEmpty() ? "file" : shortened) + (ending.isEmpty() ? "" : "." + ending);
    }

    /** In small letters, without the dot; empty if there is none. */
    static String ending(String name) {
        var dot = name.lastIndexOf('.');
        var ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return ending.matches("[a-z0-9]{1,8}") ? ending : "";
    }
}

package org.shouze.documents;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is taken as an attachment. Archives are not: nobody sees what is in them before he opens it. */
public enum FileKind {

    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    TEXT("text/plain", "txt");

    private final String type;
    private final List<String> endings;

    FileKind(String type, String... endings) {
        this.type = type;
        this.endings = List.of(endings);
    }

    public String type() {
        return type;
    }

    static Optional<FileKind> named(String ending) {
        return Stream.of(values()).filter(kind -> kind.endings.contains(ending)).findFirst();
    }

    /** For the file dialogue: {@code .pdf,.docx,…} */
    public static String accepted() {
        return String.join(",", Stream.of(values()).flatMap(kind -> kind.endings.stream()).map(e -> "." + e).toList());
    }
}

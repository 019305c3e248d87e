package org.shouze.hearing;

import java.util.UUID;

import org.shouze.documents.FileKind;

/** The scan of a paper answer as its row describes it; the content is kept sealed under the same id. */
public record Scan(UUID id, String name, FileKind kind) {

    /** What is bound to the content: a scan can't be moved to another answer. */
    String said(HearingId answer) {
        return answer + "|" + name + "|" + kind;
    }
}

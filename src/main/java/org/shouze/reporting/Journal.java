package org.shouze.reporting;

import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.springframework.stereotype.Component;

/** Writes what happened to a matter into its timeline and the trail, under one name. */
@Component
class Journal {

    private final Matters matters;
    private final Audit audit;

    Journal(Matters matters, Audit audit) {
        this.matters = matters;
        this.audit = audit;
    }

    /** @param text what the person wrote for others to read, or null */
    void write(MatterId matter, Actor by, String act, String text) {
        matters.note(matter, by, "act.reporting." + act, text == null || text.isBlank() ? null : text);
        audit.changed(by, "reporting." + act, "matter:" + matter, null);
    }

    /** Of the room as a whole. */
    void write(String subject, Actor by, String act, String detail) {
        audit.changed(by, "reporting." + act, subject, detail);
    }
}

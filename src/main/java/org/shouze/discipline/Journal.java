package org.shouze.discipline;

import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.springframework.stereotype.Component;

/** Every step signed by its handler (X6): a line of the matter's record and an entry of the trail, never what was said. */
@Component
class Journal {

    private final Matters matters;
    private final Audit audit;

    Journal(Matters matters, Audit audit) {
        this.matters = matters;
        this.audit = audit;
    }

    void write(MatterId matter, Actor by, String act) {
        matters.note(matter, by, "act.discipline." + act, null);
        audit.changed(by, "discipline." + act, "matter:" + matter, null);
    }

    /** What belongs to no matter. */
    void trail(Actor by, String act, String subject) {
        audit.changed(by, "discipline." + act, subject, null);
    }

    /** @param seal SHA-256 of the archive's list of digests */
    void archived(MatterId matter, Actor by, String seal) {
        audit.changed(by, "discipline.archived", "matter:" + matter, "sha256=" + seal);
    }

    void read(MatterId matter, Actor by, String purpose) {
        audit.read(by, "matter:" + matter, purpose);
    }
}

package org.shouze.worklist;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.documents.Attachment;
import org.shouze.documents.Attachments;
import org.shouze.documents.FileRefused;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files of a matter: read by whoever reads the matter, added and withdrawn by who may act in it. */
@Component
public class MatterFiles {

    private final Worklist worklist;
    private final Matters matters;
    private final Attachments attachments;
    private final Audit audit;

    MatterFiles(Worklist worklist, Matters matters, Attachments attachments, Audit audit) {
        this.worklist = worklist;
        this.matters = matters;
        this.attachments = attachments;
        this.audit = audit;
    }

    /** For a page that has read the matter already. */
    public List<Attachment> of(Worklist.Reading reading) {
        return attachments.of(reading.matter().id().value());
    }

    /**
     * May this person add to it: has he something to do in it, or did he start it, and is it still under way? A
     * confidential matter keeps its files as evidence and papers, sealed and with their takers, not here.
     */
    public boolean mayAdd(Worklist.Reading reading, Acting by) {
        return reading.matter().closedAt() == null && !reading.matter().confidential() && (by.person().equals(reading.matter().initiator())
                || reading.items().stream().anyMatch(item -> worklist.mayDo(item, by)));
    }

    /**
     * @throws NotFound    if this person may not act in it
     * @throws FileRefused if the file is not taken
     */
    @Transactional
    public Attachment add(MatterId id, String name, Path content, Acting by) {
        door(id, by);
        var added = attachments.add(id.value(), name, content, by.actor().person(), who(by.actor()));
        matters.note(id, by.actor(), "act.worklist.attached", added.name());
        audit.changed(by.actor(), "worklist.attached", "matter:" + id,
                "attachment=" + added.id() + " sha256=" + added.digest());
        return added;
    }

    /**
     * One to be saved: recorded as a read.
     *
     * @throws NotFound if there is none, it is withdrawn, or this person may not read the matter
     */
    @Transactional
    public Attachment open(MatterId id, UUID file, Acting by) {
        worklist.read(id, by);
        var found = attachments.get(id.value(), file);
        if (found.withdrawn()) {
            throw new NotFound("attachment " + file);
        }
        audit.read(by.actor(), "matter:" + id, "下载附件 " + file);
        return found;
    }

    /** @throws NotFound if there is none in force, or this person may not act in the matter */
    @Transactional
    public void withdraw(MatterId id, UUID file, String reason, Acting by) {
        door(id, by);
        var withdrawn = attachments.get(id.value(), file);
        attachments.withdraw(id.value(), file, reason, by.actor().person(), who(by.actor()));
        matters.note(id, by.actor(), "act.worklist.withdrewFile", withdrawn.name() + "：" + reason);
        audit.changed(by.actor(), "worklist.withdrewFile", "matter:" + id, "attachment=" + file);
    }

    private void door(MatterId id, Acting by) {
        if (!mayAdd(worklist.read(id, by), by)) {
            throw new NotFound("matter " + id);
        }
    }

    private static String who(Actor by) {
        return by.seatName() == null ? by.name() : by.name() + "（" + by.seatName() + "）";
    }
}

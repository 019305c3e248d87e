package org.shouze.accountability;

import org.shouze.audit.Actor;
import org.shouze.hearing.Hearings;
import org.shouze.matter.MatterId;
import org.shouze.notification.Words;
import org.shouze.organization.PersonId;
import org.shouze.supervision.Rectifications;
import org.shouze.workflow.Workflow;
import org.springframework.stereotype.Component;

/**
 * Where one of those who talked, or were to, has to leave, nothing of that talk counts: not what was signed, not what was
 * demanded. It begins anew at the notice.
 */
@Component
class VoidTalks {

    private final InterviewRows rows;
    private final InterviewDesk desk;
    private final InterviewStaff staff;
    private final Hearings hearings;
    private final Rectifications rectifications;
    private final Workflow workflow;

    VoidTalks(InterviewRows rows, InterviewDesk desk, InterviewStaff staff, Hearings hearings, Rectifications rectifications,
            Workflow workflow) {
        this.rows = rows;
        this.desk = desk;
        this.staff = staff;
        this.hearings = hearings;
        this.rectifications = rectifications;
        this.workflow = workflow;
    }

    boolean isOne(MatterId id) {
        return rows.find(id).isPresent();
    }

    /** The row is written in any case: of a recusal and a step at once, one is tried again. */
    void recused(MatterId id, PersonId person, Actor by) {
        var read = rows.get(id);
        if (read.interview().state().status().isOver()) {
            return;
        }
        staff.replace(read.interview());
        var voided = read.interview().recuse(person);
        rows.save(read);
        if (voided) {
            desk.record(id, "voided", by);
            hearings.annul(id, by);
            rectifications.withdraw(id, by);
            workflow.restart("talkVoided", id);
            staff.tell(id, Words.of("accountability.interview.voided.message", read.interview().origin.number()));
        }
    }
}

package org.shouze.accountability;

import org.shouze.hearing.PersonAnswered;
import org.shouze.notification.Words;
import org.shouze.supervision.RectificationCleared;
import org.shouze.workflow.Workflow;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What other rooms tell: the person concerned has answered, what was to be set right has been. */
@Component
class InterviewEvents {

    private final InterviewRows rows;
    private final InterviewTalks talks;
    private final Workflow workflow;
    private final InterviewStaff staff;

    InterviewEvents(InterviewRows rows, InterviewTalks talks, Workflow workflow, InterviewStaff staff) {
        this.rows = rows;
        this.talks = talks;
        this.workflow = workflow;
        this.staff = staff;
    }

    /** Who waits for it is told; whoever reads it does so in his own step. */
    @EventListener
    void on(PersonAnswered answered) {
        rows.find(answered.matter()).ifPresent(read -> staff.tell(answered.matter(),
                Words.of("accountability.interview.answered.message", read.interview().origin.number())));
    }

    @EventListener
    void on(RectificationCleared cleared) {
        if (cleared.source() != null && rows.find(cleared.source()).isPresent()) {
            talks.rectified(cleared.source());
            workflow.tell("interviewRectified", cleared.source());
        }
    }
}

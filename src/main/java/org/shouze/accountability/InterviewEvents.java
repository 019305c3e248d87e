package org.shouze.accountability;

import java.time.Duration;
import java.util.List;

import org.shouze.audit.Actor;
import org.shouze.hearing.PersonAnswered;
import org.shouze.notification.Messages;
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
    private final Messages messages;

    InterviewEvents(InterviewRows rows, InterviewTalks talks, Workflow workflow, Messages messages) {
        this.rows = rows;
        this.talks = talks;
        this.workflow = workflow;
        this.messages = messages;
    }

    /** Who waits for it is told; whoever reads it does so in his own step. */
    @EventListener
    void on(PersonAnswered answered) {
        rows.find(answered.matter()).ifPresent(read -> messages.send(Actor.SYSTEM, "matter:" + answered.matter(),
                List.of(read.interview().origin.proposer()), Words.of("accountability.interview.answered.message",
                        read.interview().origin.number()), "/matters/" + answered.matter(), Duration.ZERO));
    }

    @EventListener
    void on(RectificationCleared cleared) {
        if (cleared.source() != null && rows.find(cleared.source()).isPresent()) {
            talks.rectified(cleared.source());
            workflow.tell("interviewRectified", cleared.source());
        }
    }
}

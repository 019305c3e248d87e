package org.shouze.accountability;

import java.time.Duration;
import java.util.List;

import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.matter.Members;
import org.shouze.notification.Messages;
import org.shouze.notification.Words;
import org.shouze.organization.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A breach is suspected: a named person of the discipline commission is asked; nothing opens by itself (X15). */
@Component
class InterviewClues {

    private final InterviewAuthority authority;
    private final InterviewFreedom freedom;
    private final InterviewRows rows;
    private final InterviewDesk desk;
    private final Members members;
    private final Messages messages;
    private final ApplicationEventPublisher events;

    InterviewClues(InterviewAuthority authority, InterviewFreedom freedom, InterviewRows rows, InterviewDesk desk,
            Members members, Messages messages, ApplicationEventPublisher events) {
        this.authority = authority;
        this.freedom = freedom;
        this.rows = rows;
        this.desk = desk;
        this.members = members;
        this.messages = messages;
        this.events = events;
    }

    /** @throws ClueReceiverDoesNotFit unless he sits with the discipline commission */
    void propose(MatterId interview, PersonId receiver, String reason, Actor by) {
        if (receiver == null || !authority.isOfDiscipline(receiver)) {
            throw new ClueReceiverDoesNotFit();
        }
        freedom.demand(rows.get(interview).interview().origin, List.of(receiver));
        desk.write(interview, InterviewView.Part.CLUE, reason, by);
        members.admit(interview, receiver, "CLUE", "accountability.interview.clue.member", by);
        messages.send(by, "matter:" + interview, List.of(receiver), Words.of("accountability.interview.clue.message"),
                "/matters/" + interview, Duration.ZERO);
        events.publishEvent(new ClueProposed(interview, receiver));
    }
}

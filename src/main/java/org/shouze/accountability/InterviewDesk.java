package org.shouze.accountability;

import java.time.Instant;
import java.util.function.Consumer;

import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.hearing.Concerned;
import org.shouze.hearing.Heard;
import org.shouze.hearing.HearingId;
import org.shouze.hearing.HearingView;
import org.shouze.hearing.Hearings;
import org.shouze.hearing.Kind;
import org.shouze.hearing.NewHearing;
import org.shouze.hearing.Shown;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What every act on a talk or letter has in common: the rule, the row, the words, the timeline, the trail; and the word to what it came from. */
@Component
class InterviewDesk {

    private final InterviewRows rows;
    private final InterviewTexts texts;
    private final Hearings hearings;
    private final Matters matters;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    InterviewDesk(InterviewRows rows, InterviewTexts texts, Hearings hearings, Matters matters, Audit audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.texts = texts;
        this.hearings = hearings;
        this.matters = matters;
        this.audit = audit;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Interview change(MatterId id, String act, Actor by, Consumer<Interview> what) {
        var read = rows.get(id);
        var interview = read.interview();
        what.accept(interview);
        rows.save(read);
        record(id, act, by);
        var origin = interview.origin;
        if (interview.state().status().isOver() && origin.source() != null) {
            events.publishEvent(new InterviewConcluded(origin.source(), id, origin.number(), origin.kind(),
                    interview.state().status()));
        }
        return interview;
    }

    void record(MatterId id, String act, Actor by) {
        matters.note(id, by, "act.accountability.interview." + act, null);
        audit.changed(by, "accountability.interview." + act, "matter:" + id, null);
    }

    void write(MatterId id, InterviewView.Part part, String text, Actor by) {
        texts.add(id, part, text, by);
    }

    HearingId ask(Interview interview, Kind kind, Shown shown, Instant due, Actor by) {
        return hearings.ask(new NewHearing(interview.origin.id(), kind, Concerned.of(interview.origin.subject()), shown, due),
                by);
    }

    Heard heard(Interview interview) {
        return hearings.words(interview.state().hearing());
    }

    boolean answered(Interview interview) {
        var hearing = interview.state().hearing();
        return hearing != null && hearings.get(hearing).status() == HearingView.Status.ANSWERED;
    }
}

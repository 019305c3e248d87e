package org.shouze.accountability.process;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import org.shouze.accountability.InterviewView;
import org.shouze.accountability.Interviews;
import org.shouze.hearing.Heard;
import org.shouze.hearing.Hearings;
import org.shouze.matter.MatterId;
import org.shouze.organization.People;
import org.shouze.organization.PersonId;
import org.shouze.workflow.Step;
import org.shouze.workflow.Summary;
import org.shouze.workflow.Turn;
import org.springframework.validation.Errors;

/** What the steps of a talk or letter share: its page, people by their numbers, and when the next thing is due. */
abstract class InterviewStep<F> implements Step<F> {

    /** @param heard what was laid before the person concerned last, with his answer; or null */
    record View(InterviewView interview, Heard heard) {}

    final Interviews interviews;
    final Hearings hearings;
    private final People people;

    InterviewStep(Interviews interviews, Hearings hearings, People people) {
        this.interviews = interviews;
        this.hearings = hearings;
        this.people = people;
    }

    @Override
    public View view(Turn turn) {
        var interview = interviews.get(turn.matter());
        return new View(interview, interview.hearing() == null ? null : hearings.words(interview.hearing()));
    }

    final boolean answered(Turn turn) {
        var hearing = interviews.get(turn.matter()).hearing();
        return hearing != null && hearings.get(hearing).answer() != null;
    }

    /** Whom the number names, or null; @see #demandNumber for the message */
    final PersonId numbered(String number) {
        return number == null || number.isBlank() ? null
                : people.numbered(number).map(person -> person.id()).orElse(null);
    }

    final void demandNumber(String field, String number, Errors errors) {
        if (number != null && !number.isBlank() && numbered(number) == null) {
            errors.rejectValue(field, "accountability.fault.person", "accountability.fault.person");
        }
    }

    static void demandText(String field, String text, Errors errors) {
        if (text == null || text.isBlank()) {
            errors.rejectValue(field, "rule.InterviewReasonMissing", "rule.InterviewReasonMissing");
        }
    }

    final Map<MatterId, Summary> due(Collection<MatterId> matters,
            Function<Interviews.Due, Instant> which) {
        var summaries = new HashMap<MatterId, Summary>();
        interviews.dues(matters).forEach((matter, due) -> summaries.put(matter, Summary.due(which.apply(due))));
        return summaries;
    }
}

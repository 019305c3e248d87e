package org.shouze.accountability.process;

import static org.shouze.accountability.InterviewFact.BREACH_SUSPECTED;
import static org.shouze.accountability.InterviewFact.RECHECK;
import static org.shouze.accountability.InterviewFact.RECTIFICATION;
import static org.shouze.accountability.InterviewFact.SELF_CRITICISM;

import java.time.LocalDate;
import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.shouze.accountability.InterviewKind;
import org.shouze.accountability.InterviewTalks;
import org.shouze.accountability.Interviews;
import org.shouze.hearing.Hearings;
import org.shouze.organization.People;
import org.shouze.workflow.Fact;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Turn;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Say what the talk comes to". */
@Component("accountability/judge-talk")
class JudgeTalk extends InterviewStep<JudgeTalk.Form> {

    /** @param breach suspected: then the receiver of the clue is named and nothing else is asked */
    record Form(@NotBlank @Size(max = 4000) String opinion, Boolean breach, @Size(max = 40) String receiver,
            Boolean selfCriticism, @Size(max = 2000) String rectification,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate rectifiedBy, Boolean recheck) {

        Form {
            breach = breach != null && breach;
            selfCriticism = selfCriticism != null && selfCriticism;
            recheck = recheck != null && recheck;
        }

        boolean rectify() {
            return rectification != null && !rectification.isBlank();
        }
    }

    private final InterviewTalks talks;

    JudgeTalk(Interviews interviews, Hearings hearings, People people, InterviewTalks talks) {
        super(interviews, hearings, people);
        this.talks = talks;
    }

    @Override
    public Form open(Turn turn) {
        var admonition = interviews.get(turn.matter()).kind() == InterviewKind.ADMONITION;
        return new Form("", false, "", admonition, "", null, admonition);
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        demandNumber("receiver", form.receiver(), errors);
        if (form.breach()) {
            demandText("receiver", form.receiver(), errors);
        } else if (form.rectify() && form.rectifiedBy() == null) {
            errors.rejectValue("rectifiedBy", "NotNull", "NotNull");
        }
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        if (form.breach()) {
            talks.suspect(turn.matter(), numbered(form.receiver()), form.opinion(), turn.by());
            return Facts.of(BREACH_SUSPECTED, true);
        }
        talks.judge(turn.matter(), form.opinion(), form.selfCriticism(), form.rectification(), form.rectifiedBy(),
                form.recheck(), turn.by());
        return Facts.of(BREACH_SUSPECTED, false).and(SELF_CRITICISM, form.selfCriticism())
                .and(RECTIFICATION, form.rectify()).and(RECHECK, form.recheck());
    }

    @Override
    public Set<? extends Fact> answers() {
        return Set.of(BREACH_SUSPECTED, SELF_CRITICISM, RECTIFICATION, RECHECK);
    }
}

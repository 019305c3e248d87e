package org.shouze.accountability.process;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Map;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.shouze.accountability.InterviewTalks;
import org.shouze.accountability.Interviews;
import org.shouze.hearing.Hearings;
import org.shouze.matter.MatterId;
import org.shouze.organization.People;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Summary;
import org.shouze.workflow.Turn;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Hold the talk and write it down". */
@Component("accountability/hold-talk")
class HoldTalk extends InterviewStep<HoldTalk.Form> {

    /** Who was really there, which may differ from the notice. */
    record Form(@NotBlank @Size(max = 40) String lead, @NotBlank @Size(max = 40) String second,
            @NotBlank @Size(max = 40) String recorder,
            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime heldAt,
            @NotBlank @Size(max = 20000) String record) {}

    private final InterviewTalks talks;
    private final Clock clock;

    HoldTalk(Interviews interviews, Hearings hearings, People people, InterviewTalks talks, Clock clock) {
        super(interviews, hearings, people);
        this.talks = talks;
        this.clock = clock;
    }

    @Override
    public Form open(Turn turn) {
        var crew = interviews.get(turn.matter()).crew();
        return new Form(crew.get(0).number(), crew.get(1).number(), crew.get(2).number(), null, "");
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        demandNumber("lead", form.lead(), errors);
        demandNumber("second", form.second(), errors);
        demandNumber("recorder", form.recorder(), errors);
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        talks.hold(turn.matter(), new InterviewTalks.People(numbered(form.lead()), numbered(form.second()),
                numbered(form.recorder())), form.heldAt().atZone(clock.getZone()).toInstant(), form.record(), turn.by());
        return Facts.none();
    }

    @Override
    public Map<MatterId, Summary> summaries(Collection<MatterId> matters) {
        return due(matters, Interviews.Due::talk);
    }
}

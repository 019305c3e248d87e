package org.shouze.accountability.process;

import java.time.Clock;
import java.time.LocalDateTime;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.shouze.accountability.InterviewTalks;
import org.shouze.accountability.Interviews;
import org.shouze.hearing.Hearings;
import org.shouze.organization.People;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Turn;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Tell the person concerned who talks to him, and when". */
@Component("accountability/notify-subject")
class NotifySubject extends InterviewStep<NotifySubject.Form> {

    /** @param notice what it is about, as he reads it */
    record Form(@NotBlank @Size(max = 40) String lead, @NotBlank @Size(max = 40) String second,
            @NotBlank @Size(max = 40) String recorder,
            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime talkAt,
            @NotBlank @Size(max = 100) String place,
            @NotBlank @Size(max = 2000) String notice) {}

    private final InterviewTalks talks;
    private final Clock clock;

    NotifySubject(Interviews interviews, Hearings hearings, People people, InterviewTalks talks, Clock clock) {
        super(interviews, hearings, people);
        this.talks = talks;
        this.clock = clock;
    }

    @Override
    public Form open(Turn turn) {
        return new Form("", "", "", null, "", "");
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        demandNumber("lead", form.lead(), errors);
        demandNumber("second", form.second(), errors);
        demandNumber("recorder", form.recorder(), errors);
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        talks.arrange(turn.matter(), new InterviewTalks.People(numbered(form.lead()), numbered(form.second()),
                numbered(form.recorder())), form.talkAt().atZone(clock.getZone()).toInstant(), form.place(), form.notice(), turn.by());
        return Facts.none();
    }
}

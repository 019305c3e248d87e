package org.shouze.discipline.process;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.shouze.accountability.InterviewKind;
import org.shouze.accountability.InterviewProposal;
import org.shouze.basis.Phrase;
import org.shouze.basis.SubjectKind;
import org.shouze.discipline.Talks;
import org.shouze.organization.People;
import org.shouze.worklist.Act;
import org.shouze.worklist.Done;
import org.shouze.worklist.Occasion;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** 发起谈话函询: opened through accountability's door, as a matter of its own. */
@Component("discipline/open-talk")
class ProposeTalk implements Act<ProposeTalk.Form> {

    record Form(@NotNull(message = "{discipline.fault.choose}") InterviewKind kind,
            @NotBlank(message = "{discipline.fault.subject}") @Size(max = 20, message = "{discipline.fault.long}") String subject,
            @NotNull(message = "{discipline.fault.choose}") SubjectKind subjectKind,
            @NotNull(message = "{discipline.fault.choose}") Phrase phrase,
            @NotNull(message = "{discipline.fault.day}") LocalDate conduct,
            @NotBlank(message = "{discipline.fault.facts}") @Size(max = 4000, message = "{discipline.fault.long}") String facts,
            boolean headConcerned) {}

    private final Talks talks;
    private final People people;

    ProposeTalk(Talks talks, People people) {
        this.talks = talks;
        this.people = people;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String icon() {
        return "message-plus";
    }

    @Override
    public boolean aside() {
        return true;
    }

    @Override
    public boolean offered(Occasion on) {
        return on.holds() && on.item().node().equals("recordTalkResult") && talks.mayPropose(on.matter().id(), on.by());
    }

    @Override
    public Form open(Occasion on) {
        return new Form(null, "", null, null, null, "", false);
    }

    @Override
    public void check(Occasion on, Form form, Errors errors) {
        if (form.subject() != null && people.numbered(form.subject().strip()).isEmpty()) {
            errors.rejectValue("subject", "discipline.fault.subject");
        }
    }

    @Override
    public Done act(Occasion on, Form form) {
        talks.propose(on.matter().id(), new InterviewProposal(form.kind(), people.numbered(form.subject().strip())
                .orElseThrow().id(), form.subjectKind(), form.phrase(), form.conduct(), form.facts().strip(),
                form.headConcerned(), on.matter().id()), on.by().actor());
        return Done.of(null, null);
    }
}

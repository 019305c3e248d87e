package org.shouze.accountability.process;

import static org.shouze.support.SecretMatter.marker;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.shouze.accountability.InterviewKind;
import org.shouze.accountability.InterviewProposal;
import org.shouze.accountability.Interviews;
import org.shouze.basis.Phrase;
import org.shouze.basis.SubjectKind;
import org.shouze.matter.Matters;
import org.shouze.organization.People;
import org.shouze.organization.PersonId;
import org.shouze.support.Office;
import org.shouze.support.PlantedCase;
import org.springframework.stereotype.Component;

/** A talk whose record waits to be signed: texts in the talk, in what was laid before the person concerned, in its papers. */
@Component
class InterviewSecret implements PlantedCase {

    private final Interviews interviews;
    private final Matters matters;
    private final Office office;
    private final People people;
    private final Clock clock;

    InterviewSecret(Interviews interviews, Matters matters, Office office, People people, Clock clock) {
        this.interviews = interviews;
        this.matters = matters;
        this.office = office;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Planted plant() {
        var facts = marker();
        var record = marker();
        var clerk = office.holder("OFFICE_CLERK", "组织部");
        var head = office.holder("OFFICE_HEAD", "组织部");
        var subject = office.holder("COLLEGE_DEPUTY_SECRETARY", "外语学院党委");
        var matter = interviews.propose(new InterviewProposal(InterviewKind.TALK, subject.person(),
                SubjectKind.LEADING_CADRE, Phrase.PERFUNCTORY, LocalDate.now(clock), facts, false, null), clerk.actor());
        office.finish(matter, "approveInterview", head,
                new ApproveInterview.Form(ApproveInterview.Decision.APPROVE, "同意"));
        var crew = List.of(number(head.person()), number(office.holder("OFFICE_HEAD", "宣传部").person()), number(clerk.person()));
        var now = LocalDateTime.now(clock);
        office.finish(matter, "notifySubject", clerk,
                new NotifySubject.Form(crew.get(0), crew.get(1), crew.get(2), now, "行政楼301", "日报核实"));
        office.finish(matter, "holdTalk", clerk, new HoldTalk.Form(crew.get(0), crew.get(1), crew.get(2), now, record));
        return new Planted(Map.of("/matters/{id}", matter.toString(), "/work/{id}",
                office.task(matter, "recordSignature", clerk).id(), "/hearings/{matter}", matter.toString()),
                List.of(facts, record, matters.get(matter).number()), clerk, Map.of("subject", subject,
                        "of his chain", office.holder("COLLEGE_SECRETARY", "外语学院党委")));
    }

    private String number(PersonId person) {
        return people.get(person).number();
    }
}

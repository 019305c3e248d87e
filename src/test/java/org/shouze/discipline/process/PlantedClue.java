package org.shouze.discipline.process;

import static org.shouze.support.SecretMatter.marker;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.shouze.discipline.Clues;
import org.shouze.discipline.Disposal;
import org.shouze.discipline.Intake;
import org.shouze.discipline.Jurisdiction;
import org.shouze.discipline.Source;
import org.shouze.discipline.Texts;
import org.shouze.matter.Matters;
import org.shouze.organization.People;
import org.shouze.papers.PaperKind;
import org.shouze.papers.Papers;
import org.shouze.support.Office;
import org.shouze.support.PlantedCase;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A clue with texts and their papers, about somebody who holds a post; how it is to be verified waits for approval. */
@Lazy
@Component
class PlantedClue implements PlantedCase {

    private final Clues clues;
    private final Texts texts;
    private final Papers papers;
    private final Matters matters;
    private final People people;
    private final Office office;
    private final Clock clock;

    PlantedClue(Clues clues, Texts texts, Papers papers, Matters matters, People people, Office office, Clock clock) {
        this.clues = clues;
        this.texts = texts;
        this.papers = papers;
        this.matters = matters;
        this.people = people;
        this.office = office;
        this.clock = clock;
    }

    @Override
    public Planted plant() {
        var said = marker();
        var analysis = marker();
        var plan = marker();
        var name = marker();
        var contact = marker();
        var supervisor = office.person("T01021");
        var head = office.person("T01003");
        var handler = office.person("T01023");
        var group = List.of(handler.person().value(), office.person("T01024").person().value());
        var subject = office.holder("OFFICE_HEAD", "学生工作部");
        var agreed = new Deciding.Form(true, "同意");
        texts.turn(true, "试用", head);
        var id = clues.register(new Clues.Registration(new Intake(Source.ACCUSATION, Intake.Kind.OWN_DUTY,
                LocalDate.now(clock), null), people.get(subject.person()).number(), new Clues.Informant(name, contact), said,
                null), supervisor);
        office.finish(id, "judgeJurisdiction", supervisor, new JudgeJurisdiction.Form(Jurisdiction.OURS, ""));
        office.finish(id, "assignClue", supervisor, new AssignClue.Form(handler.person().value()));
        office.finish(id, "approveAssignment", head, agreed);
        office.finish(id, "analyseClue", handler, new AnalyseClue.Form(Disposal.VERIFICATION, false, analysis));
        office.finish(id, "approveDisposal", head, agreed);
        office.finish(id, "planVerification", handler, new PlanVerification.Form(group, plan));
        texts.turn(false, "试用完", head);
        var paper = papers.of(id, head.actor()).stream().filter(one -> one.kind() == PaperKind.CLUE_REGISTER && one.inForce())
                .findFirst().orElseThrow();
        var item = office.task(id, "approveVerification", head).id();
        return new Planted(Map.of("/matters/{id}", id.toString(), "/matters/{id}/papers/{paper}", paper.id().toString(),
                "/work/{id}", item, "/terms/{item}", item, "/discipline/record/{id}", id.toString()),
                List.of(said, analysis, plan, matters.get(id).number()), List.of(name, contact), head,
                Map.of("subject", subject));
    }
}

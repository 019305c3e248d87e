package org.shouze.discipline.process;

import static org.shouze.support.SecretMatter.marker;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.shouze.discipline.Clues;
import org.shouze.discipline.Disposal;
import org.shouze.discipline.Intake;
import org.shouze.discipline.Jurisdiction;
import org.shouze.discipline.Outcome;
import org.shouze.discipline.Source;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.organization.People;
import org.shouze.support.Office;
import org.shouze.support.PlantedCase;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A package for whom a verified clue is referred to, before it is approved. */
@Lazy
@Component
class PlantedReferral implements PlantedCase {

    private final Clues clues;
    private final Matters matters;
    private final People people;
    private final Office office;
    private final JdbcClient jdbc;
    private final Clock clock;

    PlantedReferral(Clues clues, Matters matters, People people, Office office, JdbcClient jdbc, Clock clock) {
        this.clues = clues;
        this.matters = matters;
        this.people = people;
        this.office = office;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Planted plant() {
        var supervisor = office.person("T01021");
        var subject = office.holder("OFFICE_HEAD", "人事处");
        var body = marker();
        var item = marker();
        var referral = referred(people.get(subject.person()).number());
        office.finish(referral, "preparePackage", supervisor, new PreparePackage.Form(body, item + " 12", List.of()));
        return new Planted(Map.of("/matters/{id}", referral.toString(), "/work/{id}",
                office.task(referral, "approveReferral", office.person("T01003")).id(), "/discipline/record/{id}",
                referral.toString()), List.of(body, item, matters.get(referral).number()), office.person("T01003"),
                Map.of("subject", subject));
    }

    private MatterId referred(String subject) {
        var supervisor = office.person("T01021");
        var head = office.person("T01003");
        var one = office.person("T01023");
        var other = office.person("T01024");
        var agreed = new Deciding.Form(true, "");
        var clue = clues.register(new Clues.Registration(new Intake(Source.ACCUSATION, Intake.Kind.OWN_DUTY,
                LocalDate.now(clock), null), subject, null, null, null), supervisor);
        office.finish(clue, "judgeJurisdiction", supervisor, new JudgeJurisdiction.Form(Jurisdiction.OURS, ""));
        office.finish(clue, "assignClue", supervisor, new AssignClue.Form(one.person().value()));
        office.finish(clue, "approveAssignment", head, agreed);
        office.finish(clue, "analyseClue", one, new AnalyseClue.Form(Disposal.VERIFICATION, false, ""));
        office.finish(clue, "approveDisposal", head, agreed);
        office.finish(clue, "planVerification", one,
                new PlanVerification.Form(List.of(one.person().value(), other.person().value()), ""));
        office.finish(clue, "approveVerification", head, agreed);
        office.finish(clue, "reportVerification", one, new ReportVerification.Form(Outcome.TRANSFER, ""));
        office.finish(clue, "signReport", one, new SignReport.Form(true, false));
        office.finish(clue, "signReport", other, new SignReport.Form(true, false));
        office.finish(clue, "approveOutcome", head, agreed);
        return new MatterId(jdbc.sql("select id from discipline_referral where clue = ?").param(clue.value())
                .query(UUID.class).single());
    }
}

package org.shouze.accountability.process;

import static org.shouze.support.SecretMatter.marker;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.shouze.accountability.AppealChannel;
import org.shouze.accountability.Appeals;
import org.shouze.support.Office;
import org.shouze.support.PlantedCase;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** An appeal against a decision, reviewed and not yet decided; whoever decided the case knows nothing of it. */
@Lazy
@Component
class PlantedAppeal implements PlantedCase {

    private final PlantedDecision decisions;
    private final Appeals appeals;
    private final Office office;
    private final Clock clock;

    PlantedAppeal(PlantedDecision decisions, Appeals appeals, Office office, Clock clock) {
        this.decisions = decisions;
        this.appeals = appeals;
        this.office = office;
        this.clock = clock;
    }

    @Override
    public Planted plant() {
        var decision = decisions.served();
        var supervisor = office.person("T01021");
        var president = office.person("T01001");
        var one = office.person("T01027");
        var other = office.person("T01028");
        var statement = marker();
        var findings = marker();
        var appeal = appeals.file(decision.id(), AppealChannel.PAPER, LocalDate.now(clock), statement, supervisor.actor());
        office.finish(appeal, "examineAppeal", supervisor, new ExamineAppeal.Form(true, ""));
        office.finish(appeal, "nameReviewers", president, new NameReviewers.Form(List.of(), "T01027 T01028"));
        office.finish(appeal, "reviewAppeal", one, new ReviewAppeal.Form(true,
                List.of(one.person().value(), other.person().value()), findings, null, ""));
        return new Planted(Map.of("/matters/{id}", appeal.toString(), "/work/{id}",
                office.task(appeal, "decideAppeal", president).id(), "/recusal/{matter}", appeal.toString()),
                List.of(statement, findings), president, Map.of("subject", decision.subject(), "his superior",
                        decision.superior(), "investigator", office.person("T01024"), "reviewer", office.person("T01020"),
                        "who decided", office.person("T01000")));
    }
}

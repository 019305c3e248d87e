package org.shouze.supervision.process;

import static org.shouze.support.SecretMatter.file;
import static org.shouze.support.SecretMatter.marker;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.shouze.organization.Units;
import org.shouze.matter.Members;
import org.shouze.supervision.NewRectification;
import org.shouze.supervision.Rectifications;
import org.shouze.supervision.TaskProofs;
import org.shouze.support.Office;
import org.shouze.support.PlantedCase;
import org.shouze.support.SecretMatter;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A confidential task that a college has done and whose result is sent back once. */
@Lazy
@Component
class PlantedRectification implements PlantedCase {

    private final Rectifications tasks;
    private final TaskProofs proofs;
    private final Members members;
    private final Units units;
    private final Office office;
    private final TransactionTemplate transactions;
    private final Clock clock;

    PlantedRectification(Rectifications tasks, TaskProofs proofs, Members members, Units units, Office office,
            TransactionTemplate transactions, Clock clock) {
        this.tasks = tasks;
        this.proofs = proofs;
        this.members = members;
        this.units = units;
        this.office = office;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Planted plant() {
        var head = office.person("T01007");
        var college = units.named("外语学院党委").orElseThrow();
        var doer = office.holder("COLLEGE_SECRETARY", college.id());
        var subject = marker();
        var what = marker();
        var note = marker();
        var plan = marker();
        var result = marker();
        var proof = marker();
        var content = marker();
        var back = marker();
        var task = tasks.open(new NewRectification(college.id(), doer.person(), subject, what,
                clock.instant().plus(Duration.ofDays(30)), null, true, List.of()), head.actor());
        office.finish(task, "signFor", doer, new Judging.Form(true, note));
        office.finish(task, "draftPlan", doer, new DraftPlan.Form(plan));
        var kept = proofs.add(task, file(proof, content), doer);
        office.finish(task, "feedBack", doer, new FeedBack.Form(result));
        office.finish(task, "checkResult", office.person("T01008"), new Judging.Form(false, back));
        var former = office.holder("OFFICE_HEAD", "宣传部");
        var recused = office.person("T01009");
        transactions.executeWithoutResult(status -> {
            members.admit(task, former.person(), "HANDLER", "办理", head.actor());
            members.dismiss(task, former.person(), head.actor());
            members.exclude(task, recused.person(), "RECUSED", head.actor());
        });
        return new Planted(Map.of("/matters/{id}", task.toString(), "/work/{id}", office.task(task, "feedBack", doer).id(),
                "/supervision/tasks/{id}", task.toString(), "/supervision/tasks/{id}/proofs/{proof}", kept.toString()),
                List.of(what, plan, result, proof, back), List.of(subject, note, content), doer,
                Map.of("former member", former, "recused", recused));
    }
}

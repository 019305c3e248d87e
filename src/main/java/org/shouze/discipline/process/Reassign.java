package org.shouze.discipline.process;

import java.util.Set;

import org.shouze.discipline.Assignments;
import org.shouze.discipline.Officers;
import org.shouze.worklist.Act;
import org.shouze.worklist.Done;
import org.shouze.worklist.Occasion;
import org.springframework.stereotype.Component;

/** 另行分办: whoever handled it is recused, and it waits for nobody. */
@Component("discipline/reassign")
class Reassign implements Act<Reassign.Form> {

    /** Nodes that wait for who handles or verifies it. */
    private static final Set<String> HANDLERS = Set.of("analyseClue", "recordTalkResult", "planVerification",
            "reportVerification", "signReport");

    record Form(String none) {}

    private final Assignments assignments;

    Reassign(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String icon() {
        return "user-plus";
    }

    @Override
    public boolean onMatter() {
        return true;
    }

    @Override
    public boolean offered(Occasion on) {
        return on.matter().process().equals("clue") && Officers.supervises(on.by()) && assignments.isLeft(on.matter().id())
                && on.open().stream().anyMatch(item -> HANDLERS.contains(item.node()));
    }

    @Override
    public Form open(Occasion on) {
        return new Form(null);
    }

    @Override
    public Done act(Occasion on, Form form) {
        assignments.reassign(on.matter().id(), on.by());
        return Done.of(null, null);
    }
}

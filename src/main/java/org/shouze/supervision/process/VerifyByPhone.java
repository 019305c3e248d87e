package org.shouze.supervision.process;

import static org.shouze.supervision.InspectionFact.MATCHED;

import java.util.Set;

import org.shouze.supervision.Inspections;
import org.shouze.workflow.Fact;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;

/** User task "Verify by phone": each call is recorded on its own; this ends the calls. */
@Component("supervision/verify-by-phone")
class VerifyByPhone extends Inspecting<VerifyByPhone.Form> {

    record Form() {}

    VerifyByPhone(Inspections inspections) {
        super(inspections);
    }

    @Override
    public Form open(Turn turn) {
        return new Form();
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        return Facts.of(MATCHED, inspections.endChecks(turn.matter(), turn.by()));
    }

    @Override
    public Set<? extends Fact> answers() {
        return Set.of(MATCHED);
    }
}

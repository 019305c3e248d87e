package org.shouze.discipline.process;

import static org.shouze.discipline.ClueFact.ASSIGNED;

import java.util.Set;

import org.shouze.discipline.ClueFact;
import org.shouze.discipline.Clues;
import org.shouze.discipline.Texts;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;

/** User task "Approve the assignment". */
@Component("discipline/approve-assignment")
class ApproveAssignment extends Deciding {

    ApproveAssignment(Clues clues, Texts texts) {
        super(clues, texts);
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        if (form.agreed()) {
            clues.approveAssignment(turn.matter(), turn.by());
        } else {
            clues.refuseAssignment(turn.matter(), form.reason(), turn.by());
        }
        return Facts.of(ASSIGNED, form.agreed());
    }

    @Override
    public Set<ClueFact> answers() {
        return Set.of(ASSIGNED);
    }
}

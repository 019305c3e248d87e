package org.shouze.discipline.process;

import static org.shouze.discipline.ClueFact.OUTSIDE_AGREED;

import java.util.Set;

import org.shouze.discipline.ClueFact;
import org.shouze.discipline.Clues;
import org.shouze.discipline.Texts;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;

/** User task "Approve from outside the line": what is said about false information passes two, of two lines. */
@Component("discipline/approve-outside-line")
class ApproveOutsideLine extends Deciding {

    ApproveOutsideLine(Clues clues, Texts texts) {
        super(clues, texts);
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        if (form.agreed()) {
            clues.agreeOutside(turn.matter(), turn.by());
        } else {
            clues.refuseDisposal(turn.matter(), form.reason(), turn.by());
        }
        return Facts.of(OUTSIDE_AGREED, form.agreed());
    }

    @Override
    public Set<ClueFact> answers() {
        return Set.of(OUTSIDE_AGREED);
    }
}

package org.shouze.discipline.process;

import static org.shouze.discipline.ClueFact.AGREED;
import static org.shouze.discipline.ClueFact.HOLD;
import static org.shouze.discipline.ClueFact.NO_ACTION;
import static org.shouze.discipline.ClueFact.SECOND;
import static org.shouze.discipline.ClueFact.TALK;

import java.util.Set;

import org.shouze.discipline.ClueFact;
import org.shouze.discipline.ClueView;
import org.shouze.discipline.Clues;
import org.shouze.discipline.Texts;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;

/** User task "Approve how to dispose of it". */
@Component("discipline/approve-disposal")
class ApproveDisposal extends Deciding {

    ApproveDisposal(Clues clues, Texts texts) {
        super(clues, texts);
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        if (!form.agreed()) {
            clues.refuseDisposal(turn.matter(), form.reason(), turn.by());
            return Facts.of(AGREED, false);
        }
        var second = ((ClueView) view(turn)).aboutFalseInformation();
        return Facting.of(clues.agree(turn.matter(), turn.by())).and(AGREED, true).and(SECOND, second);
    }

    @Override
    public Set<ClueFact> answers() {
        return Set.of(AGREED, SECOND, TALK, HOLD, NO_ACTION);
    }
}

package org.shouze.discipline.process;

import static org.shouze.discipline.ClueFact.PLAN_AGREED;

import java.util.Set;

import org.shouze.discipline.ClueFact;
import org.shouze.discipline.Clues;
import org.shouze.discipline.Texts;
import org.shouze.discipline.Verifications;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;

/** User task "Approve the plan". */
@Component("discipline/approve-verification")
class ApproveVerification extends Deciding {

    private final Verifications verifications;

    ApproveVerification(Clues clues, Texts texts, Verifications verifications) {
        super(clues, texts);
        this.verifications = verifications;
    }

    @Override
    public Verified view(Turn turn) {
        return new Verified(clues.view(turn.matter(), turn.by()), verifications.view(turn.matter()));
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        if (form.agreed()) {
            verifications.approve(turn.matter(), turn.by());
        } else {
            verifications.refuse(turn.matter(), form.reason(), turn.by());
        }
        return Facts.of(PLAN_AGREED, form.agreed());
    }

    @Override
    public Set<ClueFact> answers() {
        return Set.of(PLAN_AGREED);
    }
}

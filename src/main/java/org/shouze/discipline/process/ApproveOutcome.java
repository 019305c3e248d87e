package org.shouze.discipline.process;

import static org.shouze.discipline.ClueFact.DISMISS;
import static org.shouze.discipline.ClueFact.FILE;
import static org.shouze.discipline.ClueFact.HOLD;
import static org.shouze.discipline.ClueFact.OUTCOME_AGREED;
import static org.shouze.discipline.ClueFact.REMIND;
import static org.shouze.discipline.ClueFact.TRANSFER;

import java.util.Set;

import org.shouze.discipline.ClueFact;
import org.shouze.discipline.Clues;
import org.shouze.discipline.Texts;
import org.shouze.discipline.Verifications;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;

/** User task "Approve what the verification found". */
@Component("discipline/approve-outcome")
class ApproveOutcome extends Deciding {

    private static final Set<ClueFact> OUTCOMES = Set.of(FILE, TRANSFER, REMIND, DISMISS, HOLD);

    private final Verifications verifications;

    ApproveOutcome(Clues clues, Texts texts, Verifications verifications) {
        super(clues, texts);
        this.verifications = verifications;
    }

    @Override
    public Verified view(Turn turn) {
        return new Verified(clues.view(turn.matter(), turn.by()), verifications.view(turn.matter()));
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        if (!form.agreed()) {
            verifications.refuseOutcome(turn.matter(), form.reason(), turn.by());
            return Facts.of(OUTCOME_AGREED, false);
        }
        return Facting.of(OUTCOMES, switch (verifications.conclude(turn.matter(), turn.by())) {
            case FILING -> FILE;
            case TRANSFER -> TRANSFER;
            case REMINDER -> REMIND;
            case NO_ACTION -> DISMISS;
            case ON_HOLD -> HOLD;
        }).and(OUTCOME_AGREED, true);
    }

    @Override
    public Set<ClueFact> answers() {
        return Set.of(OUTCOME_AGREED, FILE, TRANSFER, REMIND, DISMISS, HOLD);
    }
}

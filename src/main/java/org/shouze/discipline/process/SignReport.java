package org.shouze.discipline.process;

import static org.shouze.discipline.ClueFact.ALL_SIGNED;

import java.util.Set;

import jakarta.validation.constraints.AssertTrue;

import org.shouze.discipline.ClueFact;
import org.shouze.discipline.Clues;
import org.shouze.discipline.Verifications;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;

/** User task "Sign the report": each of the group, for himself. */
@Component("discipline/sign-report")
class SignReport implements Step<SignReport.Form> {

    record Form(@AssertTrue(message = "{discipline.fault.read}") boolean read, boolean reserved) {}

    private final Clues clues;
    private final Verifications verifications;

    SignReport(Clues clues, Verifications verifications) {
        this.clues = clues;
        this.verifications = verifications;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(false, false);
    }

    @Override
    public Verified view(Turn turn) {
        return new Verified(clues.view(turn.matter(), turn.by()), verifications.view(turn.matter()));
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        return Facts.of(ALL_SIGNED, verifications.sign(turn.matter(), form.reserved(), turn.by()));
    }

    @Override
    public Set<ClueFact> answers() {
        return Set.of(ALL_SIGNED);
    }

    @Override
    public boolean sameForEach() {
        return true;
    }

    @Override
    public boolean decides() {
        return true;
    }
}

package org.shouze.discipline.process;

import static org.shouze.discipline.ReferralFact.AGREED;

import java.util.Set;

import jakarta.validation.constraints.NotNull;

import org.shouze.discipline.ReferralFact;
import org.shouze.discipline.Referrals;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;

/** User task "Approve the referral". */
@Component("discipline/approve-referral")
class ApproveReferral implements Step<ApproveReferral.Form> {

    record Form(@NotNull(message = "{discipline.fault.choose}") Boolean agreed) {}

    private final Referrals referrals;

    ApproveReferral(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(null);
    }

    @Override
    public Referrals.View view(Turn turn) {
        return referrals.view(turn.matter(), turn.by());
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        if (form.agreed()) {
            referrals.approve(turn.matter(), turn.by());
        } else {
            referrals.refuse(turn.matter(), turn.by());
        }
        return Facts.of(AGREED, form.agreed());
    }

    @Override
    public Set<ReferralFact> answers() {
        return Set.of(AGREED);
    }

    @Override
    public boolean decides() {
        return true;
    }
}

package org.shouze.discipline.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouze.discipline.Clues;
import org.shouze.matter.MatterId;
import org.springframework.stereotype.Component;

/** Service task "Begin the referral": a matter of its own, with its own readers. */
@Component("openReferral")
class OpenReferral implements JavaDelegate {

    private final Clues clues;

    OpenReferral(Clues clues) {
        this.clues = clues;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clues.transfer(MatterId.of(execution.getProcessBusinessKey()));
    }
}

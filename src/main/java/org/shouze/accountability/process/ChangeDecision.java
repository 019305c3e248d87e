package org.shouze.accountability.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouze.accountability.Appeals;
import org.shouze.matter.MatterId;
import org.springframework.stereotype.Component;

/** Service task "Change the decision". */
@Component("changeDecision")
class ChangeDecision implements JavaDelegate {

    private final Appeals appeals;

    ChangeDecision(Appeals appeals) {
        this.appeals = appeals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        appeals.carryOut(MatterId.of(execution.getProcessBusinessKey()));
    }
}

package org.shouze.reporting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouze.matter.MatterId;
import org.shouze.reporting.Totals;
import org.springframework.stereotype.Component;

/** Service task "Send the total one level up". */
@Component("sendUp")
class SendUp implements JavaDelegate {

    private final Totals totals;

    SendUp(Totals totals) {
        this.totals = totals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        totals.sendUp(MatterId.of(execution.getProcessBusinessKey()));
    }
}

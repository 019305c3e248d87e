package org.shouze.reporting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouze.matter.MatterId;
import org.shouze.reporting.Corrections;
import org.shouze.reporting.Totals;
import org.springframework.stereotype.Component;

/** Service task "Renew the totals above". */
@Component("carryUpward")
class CarryUpward implements JavaDelegate {

    private final Totals totals;
    private final Corrections corrections;

    CarryUpward(Totals totals, Corrections corrections) {
        this.totals = totals;
        this.corrections = corrections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        totals.carryUpward(corrections.reportOf(MatterId.of(execution.getProcessBusinessKey())));
    }
}

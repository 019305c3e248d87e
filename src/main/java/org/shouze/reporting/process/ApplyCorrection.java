package org.shouze.reporting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouze.matter.MatterId;
import org.shouze.reporting.Corrections;
import org.springframework.stereotype.Component;

/** Service task "Make the correction the new version". */
@Component("applyCorrection")
class ApplyCorrection implements JavaDelegate {

    private final Corrections corrections;

    ApplyCorrection(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        corrections.apply(MatterId.of(execution.getProcessBusinessKey()));
    }
}

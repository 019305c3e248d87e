package org.shouze.supervision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouze.matter.MatterId;
import org.shouze.supervision.Objections;
import org.springframework.stereotype.Component;

/** Service task "Change the conclusion". */
@Component("changeConclusion")
class ChangeConclusion implements JavaDelegate {

    private final Objections objections;

    ChangeConclusion(Objections objections) {
        this.objections = objections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        objections.carryOut(MatterId.of(execution.getProcessBusinessKey()));
    }
}

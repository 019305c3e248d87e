package org.shouze.supervision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouze.matter.MatterId;
import org.shouze.supervision.Inspections;
import org.springframework.stereotype.Component;

/** Service task "Draw the sample". */
@Component("drawSample")
class DrawSample implements JavaDelegate {

    private final Inspections inspections;

    DrawSample(Inspections inspections) {
        this.inspections = inspections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        inspections.draw(MatterId.of(execution.getProcessBusinessKey()));
    }
}

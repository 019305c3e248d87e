package org.shouze.accountability.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouze.accountability.Cases;
import org.shouze.matter.MatterId;
import org.springframework.stereotype.Component;

/** Service task "Put the rectification under supervision". */
@Component("orderRectification")
class OrderRectification implements JavaDelegate {

    private final Cases cases;

    OrderRectification(Cases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.openRectification(MatterId.of(execution.getProcessBusinessKey()));
    }
}

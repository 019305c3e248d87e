package org.shouze.operations;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A service task of the tests that breaks off as long as it is told to. */
@Component("breakOff")
class BreakOff implements JavaDelegate {

    static volatile RuntimeException with;

    @Override
    public void execute(DelegateExecution execution) {
        if (with != null) {
            throw with;
        }
    }
}

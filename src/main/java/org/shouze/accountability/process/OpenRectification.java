package org.shouze.accountability.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouze.accountability.InterviewTalks;
import org.shouze.matter.MatterId;
import org.springframework.stereotype.Component;

/** Service task "Put what is to be set right under supervision". */
@Component("openRectification")
class OpenRectification implements JavaDelegate {

    private final InterviewTalks talks;

    OpenRectification(InterviewTalks talks) {
        this.talks = talks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        talks.rectify(MatterId.of(execution.getProcessBusinessKey()));
    }
}

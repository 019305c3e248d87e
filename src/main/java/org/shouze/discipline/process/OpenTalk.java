package org.shouze.discipline.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouze.discipline.Talks;
import org.shouze.matter.MatterId;
import org.springframework.stereotype.Component;

/** Service task "Begin the talk or the letter". */
@Component("openTalk")
class OpenTalk implements JavaDelegate {

    private final Talks talks;

    OpenTalk(Talks talks) {
        this.talks = talks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        talks.begin(MatterId.of(execution.getProcessBusinessKey()));
    }
}

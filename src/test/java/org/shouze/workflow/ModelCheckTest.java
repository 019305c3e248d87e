package org.shouze.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.shouze.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;

/** What keeps the application from starting. */
@OnH2
class ModelCheckTest {

    @Autowired ModelCheck check;

    @Test
    void aModelThatGoesRoundWhatItPromisesIsRefusedWithThePathThatBreaksIt() {
        var model = Bpmn.readModelFromFile(new File("bpmn/reporting/correction.bpmn"));
        assertThat(check.problems("correction", model)).isEmpty();

        SequenceFlow flow = model.getModelElementById("proposedToApprove");
        FlowNode apply = model.getModelElementById("applyCorrection");
        flow.getTarget().getIncoming().remove(flow);
        flow.setTarget(apply);
        apply.getIncoming().add(flow);

        assertThat(check.problems("correction", model)).singleElement().asString().startsWith("correction: correction can't"
                + " be proven, broken: every path to applyCorrection passes approveCorrection after the last"
                + " reviseCorrection: 已提出更正 → ");
    }
}

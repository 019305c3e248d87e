package org.shouze.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.builder.UserTaskBuilder;
import org.junit.jupiter.api.Test;
import org.shouze.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;

/** What a model may not draw because work could not be led back on it. */
@OnH2
class ModelCheckTest {

    @Autowired ModelCheck check;

    @Test
    void aTaskIsNotEnteredByAJob() {
        assertThat(problems(task().camundaAsyncBefore())).containsExactly("a.bpmn: check is entered by a job: it would "
                + "forget that its work was sent back, or to whom; put asyncBefore on what comes before");
    }

    @Test
    void nothingIsLeftByAJob() {
        assertThat(problems(task().camundaAsyncAfter())).containsExactly("a.bpmn: check is left by a job: sent back and "
                + "forth, it would be done twice; put asyncBefore on what comes next");
    }

    @Test
    void whatNobodyDoesMayBeEnteredByAJob() {
        assertThat(problems(task().intermediateThrowEvent("told").camundaAsyncBefore())).isEmpty();
    }

    @Test
    void noGatewayIsInclusive() {
        assertThat(problems(task().inclusiveGateway("some"))).singleElement().asString()
                .startsWith("a.bpmn: some is an inclusive gateway");
    }

    private List<String> problems(AbstractFlowNodeBuilder<?, ?> built) {
        return check.problems("a.bpmn", built.endEvent().done());
    }

    private static UserTaskBuilder task() {
        return Bpmn.createExecutableProcess("checked").startEvent().userTask("check").camundaFormKey("reporting/check-report")
                .camundaCandidateGroups("COLLEGE_SECRETARY@college");
    }
}

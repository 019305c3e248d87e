package org.shouze.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.shouze.matter.MatterId;
import org.shouze.trial.Trials;
import org.springframework.stereotype.Component;

/** Two processes of the tests with one job each, one of them known to few. */
@Component
class Breaking {

    static final String ORDINARY = "trialBreaking";
    static final String SECRET = "trialBreakingSecret";

    private final ProcessEngine engine;
    private final Trials trials;

    Breaking(ProcessEngine engine, Trials trials) {
        this.engine = engine;
        this.trials = trials;
    }

    /** Started, and its job given up. */
    MatterId brokenOff(String process, RuntimeException failure) {
        deploy(process);
        BreakOff.with = failure;
        var matter = process.equals(SECRET) ? trials.startConfidential(process) : trials.start(process);
        giveUp(matter);
        return matter;
    }

    /** Three attempts that all break off, as the engine's nodes would make them. */
    void giveUp(MatterId matter) {
        for (int i = 0; i < 3; i++) {
            assertThat(isTaken(matter)).isTrue();
            assertThatThrownBy(() -> engine.getManagementService().executeJob(job(matter).getId()));
        }
    }

    /** Would a node take its job now? */
    boolean isTaken(MatterId matter) {
        return engine.getManagementService().createJobQuery().jobId(job(matter).getId()).executable().count() == 1;
    }

    /** Did it come to its end? */
    boolean isDone(MatterId matter) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(matter.toString()).count() == 0;
    }

    Job job(MatterId matter) {
        return jobs(matter).get(0);
    }

    /** Runs its job to the end. */
    void mend(MatterId matter) {
        BreakOff.with = null;
        jobs(matter).forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }

    private List<Job> jobs(MatterId matter) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(matter.toString()).list()
                .stream().flatMap(instance -> engine.getManagementService().createJobQuery()
                        .processInstanceId(instance.getId()).list().stream()).toList();
    }

    private void deploy(String process) {
        var path = "trial/" + process + ".bpmn";
        engine.getRepositoryService().createDeployment().name(path).enableDuplicateFiltering(true)
                .addModelInstance(path, model(process)).deploy();
    }

    private static BpmnModelInstance model(String id) {
        var model = Bpmn.createExecutableProcess(id).name(id.equals(SECRET) ? "密查流程" : "试验流程")
                .camundaHistoryTimeToLiveString("P180D").startEvent("started").serviceTask("breakOff").name("通知外部系统")
                .camundaAsyncBefore().camundaDelegateExpression("${breakOff}").endEvent("done").done();
        if (id.equals(SECRET)) {
            var process = model.getModelElementsByType(Process.class).iterator().next();
            process.setExtensionElements(model.newInstance(ExtensionElements.class));
            var property = model.newInstance(CamundaProperty.class);
            property.setCamundaName("confidential");
            property.setCamundaValue("true");
            process.getExtensionElements().addExtensionElement(CamundaProperties.class).getCamundaProperties().add(property);
        }
        return model;
    }

    static RuntimeException quoting(String words) {
        return new IllegalStateException(words, new IllegalArgumentException(words + UUID.randomUUID()));
    }
}

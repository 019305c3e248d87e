package org.shouze.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.shouze.matter.MatterId;
import org.springframework.stereotype.Component;

/** Built into every model: tells the transaction's {@link Changes} which tasks opened and which way was taken. */
@Component
class Recorder extends AbstractBpmnParseListener {

    private final Changes changes;
    private final Clock clock;

    Recorder(Changes changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        var groups = definition.getCandidateGroupIdExpressions();
        var seats = groups.stream().map(Expression::getExpressionText).toList();
        groups.clear(); // only we read them: the engine stores no identity links
        var own = definition.getFormKey() == null;
        var step = own ? Steps.GENERIC : definition.getFormKey().getExpressionText();
        var label = own ? element.attribute("name") : null;
        var otherThan = property(element, "otherThan").map(text -> List.of(text.split(" "))).orElse(List.of());
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE,
                task -> changes.opened(new TaskOpened(task.getId(), process(task), task.getTaskDefinitionKey(), step, label,
                        matter(task.getExecution()), seats, otherThan, clock.instant(), null, null)));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, task -> changes.cancelled(task.getId()));
    }

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> processes) {
        processes.forEach(process -> {
            process.addBuiltInListener(ExecutionListener.EVENTNAME_END, listener(execution -> {
                if (execution.getParentId() == null) {
                    changes.ended(matter(execution));
                }
            }));
            process.getActivities().forEach(this::record);
        });
    }

    private void record(ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START,
                listener(execution -> step(execution, execution.getCurrentActivityId())));
        activity.getOutgoingTransitions().forEach(flow -> ((TransitionImpl) flow).addExecutionListener(
                listener(execution -> step(execution, flow.getId()))));
        activity.getActivities().forEach(this::record);
    }

    private void step(DelegateExecution execution, String element) {
        changes.took(matter(execution), execution.getProcessDefinitionId(), element);
    }

    private static ExecutionListener listener(ExecutionListener listener) {
        return listener;
    }

    private static MatterId matter(DelegateExecution execution) {
        return MatterId.of(execution.getProcessBusinessKey());
    }

    private static String process(DelegateTask task) {
        return ((org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity) task.getExecution())
                .getProcessDefinition().getKey();
    }

    private static Optional<String> property(Element element, String name) {
        return Optional.ofNullable(element.element("extensionElements"))
                .map(extensions -> extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties"))
                .flatMap(properties -> properties.elements().stream()
                        .filter(property -> name.equals(property.attribute("name"))).findFirst())
                .map(property -> property.attribute("value"));
    }
}

package org.shouze.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.shouze.organization.Seats;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** Does a model bind only to what is there: steps, templates, delegates, facts, posts? To nothing forbidden? Is it what it says? */
@Component
class ModelCheck {

    private static final Pattern DELEGATE = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern CONDITION = Pattern.compile("\\$\\{!?(\\w+)}");
    private static final Set<String> FORBIDDEN = Set.of("class", "expression", "delegateExpression", "type", "topic",
            "decisionRef", "formHandlerClass", "caseRef", "variableMappingClass", "variableMappingDelegateExpression");

    private final Steps steps;
    private final Seats seats;
    private final GuardedExpressions expressions;
    private final ObjectProvider<Ending> endings;
    private final ResourceLoader resources;

    ModelCheck(Steps steps, Seats seats, GuardedExpressions expressions, ObjectProvider<Ending> endings,
            ResourceLoader resources) {
        this.steps = steps;
        this.seats = seats;
        this.expressions = expressions;
        this.endings = endings;
        this.resources = resources;
    }

    /** One line per problem: file, element, what is wrong; empty if it fits. */
    List<String> problems(String file, BpmnModelInstance model) {
        var found = new ArrayList<String>();
        for (var process : model.getModelElementsByType(Process.class)) {
            var report = new Report(file, found);
            all(process, FlowNode.class).forEach(node -> waits(report, node));
            all(process, UserTask.class).forEach(task -> userTask(report, task));
            all(process, ServiceTask.class).forEach(task -> serviceTask(report, task));
            all(process, ConditionExpression.class).forEach(condition -> condition(report, process, condition));
            all(process, ScriptTask.class).forEach(task -> report.add(task, "is a script task"));
            all(process, BusinessRuleTask.class).forEach(task -> report.add(task, "is a business rule task"));
            all(process, SendTask.class).forEach(task -> report.add(task, "is a send task; use a service task"));
            Blocks.of(process, report::add);
            traits(report, process);
            Proof.of(process, new Answering(this::answers, steps.initially(process.getId()))).forEach(refuted -> report.add(process, "can't be proven, " + refuted));
            forbidden(report, process);
        }
        return found;
    }

    /** A token that waits for a job knows the node, not how it came there. */
    private static void waits(Report report, FlowNode node) {
        if (node.isCamundaAsyncBefore() && node instanceof UserTask) {
            report.add(node, "is entered by a job: it would forget that its work was sent back, or to whom; "
                    + "put asyncBefore on what comes before");
        }
        if (node.isCamundaAsyncAfter()) {
            report.add(node, "is left by a job: sent back and forth, it would be done twice; "
                    + "put asyncBefore on what comes next");
        }
    }

    private void userTask(Report report, UserTask task) {
        var key = task.getCamundaFormKey();
        if (key == null || steps.find(key).isEmpty()) {
            report.add(task, "has no Step named " + key);
        } else if (!resources.getResource("classpath:/templates/" + key + ".html").exists()) {
            report.add(task, "has no template " + key + ".html");
        }
        if (task.getCamundaCandidateGroupsList().isEmpty()) {
            report.add(task, "names no seat");
        }
        task.getCamundaCandidateGroupsList().forEach(text -> seat(report, task, text));
    }

    private void seat(Report report, UserTask task, String text) {
        try {
            var expression = SeatExpression.parse(text);
            if (expression.namesPost() && seats.post(expression.name()).isEmpty()) {
                report.add(task, "waits for the unknown post " + text);
            }
        } catch (IllegalArgumentException e) {
            report.add(task, "waits at the unknown place " + text);
        }
    }

    private void traits(Report report, Process process) {
        if (Traits.cancellable(process, List.of())
                && endings.stream().noneMatch(ending -> ending.covers(process.getId()))) {
            report.add(process, "may be cancelled, but no Ending hears of it");
        }
        var tasks = all(process, UserTask.class).stream().map(UserTask::getId).toList();
        all(process, UserTask.class).forEach(task -> Traits.returnsTo(task).stream()
                .filter(node -> !tasks.contains(node))
                .forEach(node -> report.add(task, "goes back to the unknown task " + node)));
    }

    private Set<String> answers(UserTask task) {
        return steps.find(String.valueOf(task.getCamundaFormKey())).map(step -> step.answers().stream().map(Fact::variable)
                .collect(Collectors.toSet())).orElse(Set.of());
    }

    private void serviceTask(Report report, ServiceTask task) {
        var expression = task.getCamundaDelegateExpression();
        var match = DELEGATE.matcher(expression == null ? "" : expression);
        if (!match.matches()) {
            report.add(task, "has no delegate expression of one word");
        } else if (!expressions.isDelegate(match.group(1))) {
            report.add(task, "has no delegate named " + match.group(1));
        }
    }

    private void condition(Report report, Process process, ConditionExpression condition) {
        var text = condition.getTextContent().trim();
        var match = CONDITION.matcher(text);
        var flow = (BaseElement) condition.getParentElement();
        if (!match.matches()) {
            report.add(flow, "has the condition " + text + ", which is more than one fact");
        } else if (steps.fact(process.getId(), match.group(1)).isEmpty()) {
            report.add(flow, "asks for the fact " + match.group(1) + " that no step of the process answers");
        }
    }

    private void forbidden(Report report, ModelElementInstance element) {
        var dom = element.getDomElement();
        for (var name : FORBIDDEN) {
            var allowed = name.equals("delegateExpression") && element instanceof ServiceTask;
            if (!allowed && dom.getAttribute("http://camunda.org/schema/1.0/bpmn", name) != null) {
                report.add(element, "uses camunda:" + name);
            }
        }
        var name = dom.getLocalName();
        if (Set.of("script", "connector", "executionListener", "taskListener", "inputOutput").contains(name)) {
            report.add(element, "uses " + name);
        }
        children(element).forEach(child -> forbidden(report, child));
    }

    private static Collection<ModelElementInstance> children(ModelElementInstance element) {
        var children = new ArrayList<ModelElementInstance>();
        element.getDomElement().getChildElements().forEach(child -> {
            var instance = child.getModelElementInstance();
            if (instance == null) {
                instance = org.camunda.bpm.model.xml.impl.util.ModelUtil.getModelElement(child,
                        (org.camunda.bpm.model.xml.impl.ModelInstanceImpl) element.getModelInstance());
            }
            children.add(instance);
        });
        return children;
    }

    private static <T extends ModelElementInstance> Collection<T> all(Process process, Class<T> type) {
        var within = new HashSet<T>();
        process.getModelInstance().getModelElementsByType(type).stream()
                .filter(element -> belongsTo(element, process)).forEach(within::add);
        return within;
    }

    private static boolean belongsTo(ModelElementInstance element, Process process) {
        for (var at = element; at != null; at = at.getParentElement()) {
            if (at.equals(process)) {
                return true;
            }
        }
        return false;
    }

    private record Report(String file, List<String> found) {

        void add(ModelElementInstance element, String what) {
            var id = element.getAttributeValue("id");
            found.add(file + ": " + (id == null ? element.getElementType().getTypeName() : id) + " " + what);
        }
    }
}

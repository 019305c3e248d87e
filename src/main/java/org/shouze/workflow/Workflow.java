package org.shouze.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts and moves processes. Everything happens in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Workflow {

    private final ProcessEngine engine;
    private final Steps steps;
    private final OwnForms forms;
    private final Ways ways;
    private final AwaitedParties parties;
    private final Tokens tokens;
    private final ReturnTable returns;
    private final JdbcTemplate jdbc;

    Workflow(ProcessEngine engine, Steps steps, OwnForms forms, Ways ways, AwaitedParties parties, Tokens tokens, ReturnTable returns,
            JdbcTemplate jdbc) {
        this.engine = engine;
        this.steps = steps;
        this.forms = forms;
        this.ways = ways;
        this.parties = parties;
        this.tokens = tokens;
        this.returns = returns;
        this.jdbc = jdbc;
    }

    /**
     * Starts the process of each matter at its plain start event, all in one engine command.
     *
     * @throws PartyMissing if a matter was opened without a party that the model waits for
     */
    public void start(String process, Collection<MatterId> matters) {
        var definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(process)
                .latestVersion().singleResult().getId();
        parties.demand(definition, matters);
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(context -> {
            matters.forEach(matter -> engine.getRuntimeService().startProcessInstanceById(definition,
                    matter.toString()));
            return null;
        });
    }

    /**
     * Starts one process with what was answered at its start.
     *
     * @param definition id of the version in force
     * @throws PartyMissing if the matter was opened without a party that the model waits for
     */
    public void start(String definition, MatterId matter, Map<String, Object> answered) {
        var variables = new HashMap<String, Object>();
        forms.facts(definition, answered).values().forEach((fact, value) -> variables.put(fact.variable(), value));
        engine.getRuntimeService().startProcessInstanceById(definition, matter.toString(), variables);
        parties.demand(definition, List.of(matter));
    }

    /**
     * Starts the process that waits for this message at its start.
     *
     * @throws PartyMissing if the matter was opened without a party that the model waits for
     */
    public void startByMessage(String message, MatterId matter) {
        var started = engine.getRuntimeService().createMessageCorrelation(message)
                .processInstanceBusinessKey(matter.toString()).correlateStartMessage();
        parties.demand(started.getProcessDefinitionId(), List.of(matter));
    }

    /** Tells the matter's process what it may be waiting for. @return false if it does not wait for it now */
    public boolean tell(String message, MatterId matter) {
        var waiting = engine.getRuntimeService().createExecutionQuery().processInstanceBusinessKey(matter.toString())
                .messageEventSubscriptionName(message).list();
        Collisions.translated(() -> waiting.forEach(execution -> engine.getRuntimeService()
                .messageEventReceived(message, execution.getId())));
        return !waiting.isEmpty();
    }

    /**
     * Finishes a task with what its step answered. Only the worklist calls this, after it has checked who may.
     *
     * @throws IllegalStateException if the step answered a fact it does not declare
     */
    public void finish(String task, String step, Facts facts, Actor by) {
        var variables = steps.variables(step, facts);
        engine.getIdentityService().setAuthenticatedUserId(String.valueOf(by.person()));
        try {
            Collisions.translated(() -> engine.getTaskService().complete(task, variables));
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** Ends the matter's process where it stands: no task stays open. @return false if it has ended already */
    public boolean end(MatterId matter, String reason) {
        var process = tokens.process(matter);
        if (process == null) {
            return false;
        }
        Collisions.translated(() -> engine.getRuntimeService().deleteProcessInstance(process.getId(), reason));
        return true;
    }

    /**
     * Ends the matter's process where it stands, and begins it anew at this message, in the newest version: what was done
     * no longer counts. The matter stays open.
     */
    public void restart(String message, MatterId matter) {
        end(matter, message);
        startByMessage(message, matter);
    }

    /** What the model of this matter says about ending it. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Endable endable(MatterId matter) {
        return ways.of(matter).map(way -> {
            var process = engine.getRepositoryService().getBpmnModelInstance(way.definition())
                    .getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Process.class).iterator().next();
            return new Endable(Traits.cancellable(process, way.elements()), Traits.confidential(process));
        }).orElse(new Endable(false, false));
    }

    /** @param byInitiator whoever started it may cancel it now; @param confidential ending it takes two */
    public record Endable(boolean byInitiator, boolean confidential) {}

    /** The diagram of the version the matter runs in, and its way so far. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Drawing> drawing(MatterId matter) {
        return ways.of(matter).map(way -> new Drawing(model(way.definition()), way.elements()));
    }

    /** Id of the model's version that each of them runs in, or ran. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<MatterId, String> definitions(Collection<MatterId> matters) {
        return ways.definitions(matters);
    }

    /** The open tasks of a matter as they would open now, for whoever offers them anew. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<TaskOpened> open(MatterId matter) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(matter.toString()).list().stream()
                .map(task -> waiting(matter, task)).toList();
    }

    private TaskOpened waiting(MatterId matter, Task task) {
        var node = (UserTask) engine.getRepositoryService().getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        var process = engine.getRepositoryService().getProcessDefinition(task.getProcessDefinitionId()).getKey();
        return new TaskOpened(task.getId(), process, node.getId(), step(node), label(node), matter,
                node.getCamundaCandidateGroupsList(), Traits.otherThan(node), task.getCreateTime().toInstant(), null, null);
    }

    /** Ids of all open tasks, for the nightly comparison. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Set<String> openTasks() {
        return new HashSet<>(jdbc.queryForList("select id_ from act_ru_task", String.class));
    }

    /**
     * Where work stands.
     *
     * @param straight the return by which it goes straight back to who sent it, or null
     */
    public record At(String node, Long straight) {}

    /** How far it is, and the usual way from there. @param at none if nothing is open */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Progress progress(MatterId matter, Collection<At> at) {
        return ways.of(matter).map(way -> new Progress(way.elements(), route(way, at, Map.of()).stream()
                .map(task -> new Ahead(task.getId(), step(task), label(task))).toList()))
                .orElse(new Progress(List.of(), List.of()));
    }

    /** The tasks ahead as they would open now, on the way that follows from what is known by now. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<TaskOpened> forecast(MatterId matter, Collection<At> at) {
        var way = ways.of(matter);
        var process = way.isEmpty() || at.isEmpty() ? null : tokens.process(matter);
        if (process == null) {
            return List.of();
        }
        var key = process.getProcessDefinitionKey();
        var known = new HashMap<String, Object>(steps.initially(key));
        known.putAll(engine.getRuntimeService().getVariables(process.getId()));
        return route(way.get(), at, known).stream().map(task -> new TaskOpened(task.getId(), key, task.getId(), step(task),
                label(task), matter, task.getCamundaCandidateGroupsList(), Traits.otherThan(task), null, null, null)).toList();
    }

    /** What was sent back and goes straight again goes on from where it came. */
    private List<UserTask> route(Ways.Taken way, Collection<At> at, Map<String, Object> known) {
        var model = engine.getRepositoryService().getBpmnModelInstance(way.definition());
        var from = new ArrayList<FlowNode>();
        var next = new ArrayList<UserTask>();
        for (var place : at) {
            var nodes = place.straight() == null ? List.of(place.node()) : returns.get(place.straight()).cancelled();
            nodes.forEach(id -> {
                if (model.getModelElementById(id) instanceof FlowNode node) {
                    from.add(node);
                    if (place.straight() != null && node instanceof UserTask task) {
                        next.add(task);
                    }
                }
            });
        }
        next.addAll(Route.from(from, this::answers, known));
        return next;
    }

    private Set<String> answers(UserTask task) {
        return task.getCamundaFormKey() == null
                ? FieldReader.fields(task).stream().map(Field::id).collect(Collectors.toSet())
                : steps.find(task.getCamundaFormKey()).map(step -> step.answers().stream().map(Fact::variable)
                        .collect(Collectors.toSet())).orElse(Set.of());
    }

    private static String step(UserTask task) {
        return task.getCamundaFormKey() == null ? Steps.GENERIC : task.getCamundaFormKey();
    }

    private static String label(UserTask task) {
        return task.getCamundaFormKey() == null ? task.getName() : null;
    }

    /** @param taken ids of nodes and flows in the order they were entered; @param ahead the user tasks to come */
    public record Progress(List<String> taken, List<Ahead> ahead) {}

    /** @param step its form key; @param label name of the node where the step serves many, else null */
    public record Ahead(String node, String step, String label) {}

    private String model(String definition) {
        try (var xml = engine.getRepositoryService().getProcessModel(definition)) {
            return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param taken ids of nodes and flows in the order they were entered */
    public record Drawing(String bpmn, List<String> taken) {}
}

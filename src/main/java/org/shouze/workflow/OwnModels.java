package org.shouze.workflow;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.ModelException;
import org.shouze.NotFound;
import org.shouze.organization.Seats;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Models that an office drew itself, put into the running system: checked, compared, deployed, and what runs brought
 * over to a newer version. Their tasks have no Step of their own but forms that the model carries.
 */
@Component
public class OwnModels {

    private static final String DEPLOYED = "own/";

    private final ProcessEngine engine;
    private final Seats seats;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate trial;

    OwnModels(ProcessEngine engine, Seats seats, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.engine = engine;
        this.seats = seats;
        this.jdbc = jdbc;
        this.trial = new TransactionTemplate(transactions);
        this.trial.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Everything that is wrong with it; empty if it can be deployed. Nothing is stored. */
    public List<Problem> problems(byte[] bpmn) {
        var source = OwnModelSource.problems(bpmn);
        if (!source.isEmpty()) {
            return source;
        }
        BpmnModelInstance model;
        try {
            model = read(bpmn);
        } catch (ModelException e) {
            return List.of(Problem.of("schema", reason(e)));
        }
        var found = OwnModelCheck.problems(model, seats, product());
        return found.isEmpty() ? refusedByEngine(bpmn) : found;
    }

    /** What the engine itself would refuse: it is let try, and everything is taken back. */
    private List<Problem> refusedByEngine(byte[] bpmn) {
        return trial.execute(status -> {
            status.setRollbackOnly();
            try {
                engine.getRepositoryService().createDeployment().name("trial")
                        .addInputStream("trial.bpmn", new ByteArrayInputStream(bpmn)).deploy();
                return List.of();
            } catch (ParseException e) {
                return e.getResorceReports().stream().flatMap(report -> report.getErrors().stream())
                        .map(error -> new Problem(error.getMainElementId(), null, "engine", List.of(error.getMessage())))
                        .toList();
            } catch (ProcessEngineException e) {
                return List.of(Problem.of("schema", reason(e)));
            }
        });
    }

    /** Id and name of the process in a model without problems. */
    public Named named(byte[] bpmn) {
        var process = read(bpmn).getModelElementsByType(Process.class).iterator().next();
        return new Named(process.getId(), process.getName());
    }

    public record Named(String id, String name) {}

    /** What is different from the version in force; empty if there is none yet or nothing changed. */
    @Transactional(readOnly = true)
    public List<ModelChange> changes(byte[] bpmn) {
        var model = read(bpmn);
        return latest(named(bpmn).id()).map(definition -> ModelParts.changes(
                engine.getRepositoryService().getBpmnModelInstance(definition.getId()), model)).orElse(List.of());
    }

    /** @return the number of the version now in force; the same as before if nothing changed */
    @Transactional(propagation = Propagation.MANDATORY)
    public int deploy(byte[] bpmn) {
        var file = DEPLOYED + named(bpmn).id() + ".bpmn";
        engine.getRepositoryService().createDeployment().name(file).enableDuplicateFiltering(true)
                .addInputStream(file, new ByteArrayInputStream(bpmn)).deploy();
        return latest(named(bpmn).id()).orElseThrow().getVersion();
    }

    /** Where the running matters of this process stand, in any version, and whether the new model has those places. */
    @Transactional(readOnly = true)
    public List<Running> running(byte[] bpmn) {
        var tasks = read(bpmn).getModelElementsByType(UserTask.class).stream()
                .collect(Collectors.toMap(UserTask::getId, UserTask::getName));
        var names = latest(named(bpmn).id()).map(definition -> engine.getRepositoryService()
                .getBpmnModelInstance(definition.getId()).getModelElementsByType(UserTask.class).stream()
                .collect(Collectors.toMap(UserTask::getId, UserTask::getName))).orElse(Map.of());
        return jdbc.query("""
                select t.task_def_key_, count(*) from act_ru_task t join act_re_procdef d on d.id_ = t.proc_def_id_
                where d.key_ = ? group by t.task_def_key_ order by t.task_def_key_""",
                (row, n) -> new Running(row.getString(1), names.getOrDefault(row.getString(1), row.getString(1)),
                        tasks.get(row.getString(1)), row.getInt(2)), named(bpmn).id());
    }

    /**
     * @param name  of the place in the version in force
     * @param after its name in the new model, or null if the new model has no such place
     * @param count how many tasks wait there
     */
    public record Running(String node, String name, String after, int count) {}

    /**
     * Brings what runs in older versions over to the one in force; every place keeps its id.
     *
     * @return how many matters
     * @throws MigrationImpossible if something waits at a place that the version in force does not have
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int migrate(String process) {
        var now = latest(process).orElseThrow(() -> new NotFound(process));
        var matters = 0;
        for (var old : engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(process).list()) {
            var running = engine.getRuntimeService().createProcessInstanceQuery().processDefinitionId(old.getId());
            var count = (int) running.count();
            if (!old.getId().equals(now.getId()) && count > 0) {
                move(old, now);
                matters += count;
            }
        }
        return matters;
    }

    private void move(ProcessDefinition old, ProcessDefinition now) {
        try {
            var plan = engine.getRuntimeService().createMigrationPlan(old.getId(), now.getId()).mapEqualActivities()
                    .build();
            engine.getRuntimeService().newMigration(plan).processInstanceQuery(engine.getRuntimeService()
                    .createProcessInstanceQuery().processDefinitionId(old.getId())).execute();
        } catch (ProcessEngineException e) {
            throw new MigrationImpossible(now.getName());
        }
        jdbc.update("""
                update workflow_way set definition = ? where definition = ? and matter_id in
                    (select cast(business_key_ as uuid) from act_ru_execution
                    where proc_def_id_ = ? and parent_id_ is null)""", now.getId(), old.getId(), now.getId());
    }

    /** The processes in force that were not shipped with a Step for each task. */
    @Transactional(readOnly = true)
    public List<InForce> inForce() {
        return engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
                .filter(definition -> isOwn(definition.getResourceName()))
                .map(definition -> new InForce(definition.getId(), definition.getKey(), definition.getName(),
                        definition.getVersion(), starters(definition.getId()))).toList();
    }

    /** @param definition id of this version; @param starters posts that may start it, empty for every seat */
    public record InForce(String definition, String process, String name, int version, List<String> starters) {}

    private List<String> starters(String definition) {
        return engine.getRepositoryService().getBpmnModelInstance(definition).getModelElementsByType(Process.class)
                .iterator().next().getCamundaCandidateStarterGroupsList();
    }

    /** The model of a process in force, as it was put in. @throws NotFound if there is none */
    @Transactional(readOnly = true)
    public byte[] source(String process) {
        var definition = latest(process).filter(found -> isOwn(found.getResourceName()))
                .orElseThrow(() -> new NotFound(process));
        try (var xml = engine.getRepositoryService().getProcessModel(definition.getId())) {
            return xml.readAllBytes();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Set<String> product() {
        return engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
                .filter(definition -> !isOwn(definition.getResourceName())).map(ProcessDefinition::getKey)
                .collect(Collectors.toSet());
    }

    static boolean isOwn(String file) {
        return file.startsWith(DEPLOYED) || file.startsWith("custom/");
    }

    private Optional<ProcessDefinition> latest(String process) {
        return Optional.ofNullable(engine.getRepositoryService().createProcessDefinitionQuery()
                .processDefinitionKey(process).latestVersion().singleResult());
    }

    private static BpmnModelInstance read(byte[] bpmn) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn));
    }

    private static String reason(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null && !Objects.equals(cause.getCause(), cause)) {
            cause = cause.getCause();
        }
        var text = String.valueOf(cause.getMessage());
        return text.length() > 300 ? text.substring(0, 300) : text;
    }
}

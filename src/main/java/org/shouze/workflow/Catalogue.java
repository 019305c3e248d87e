package org.shouze.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.shouze.NotFound;
import org.springframework.stereotype.Component;

/** The processes in force and their user tasks. */
@Component
public class Catalogue {

    private final ProcessEngine engine;
    /** By the id of the version, which never changes. */
    private final Map<String, Drawn> drawn = new ConcurrentHashMap<>();

    Catalogue(ProcessEngine engine) {
        this.engine = engine;
    }

    /** @param name as its model says it */
    public record Process(String id, String name, List<Task> tasks) {}

    /** @param step form key; where the model has none, the node itself */
    public record Task(String node, String name, String step) {}

    /** @param confidential its matters are known to few */
    public record Kind(String id, String name, boolean confidential) {}

    /** @param tasks as they are drawn, from left to right */
    public record Drawn(Kind kind, int version, List<Task> tasks) {}

    /** @param deployedAt when this version came into force */
    public record Version(String process, String name, int version, Instant deployedAt) {}

    /** Reads the models: for pages of administration, not for every request. */
    public List<Process> processes() {
        return engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
                .map(this::process).sorted(Comparator.comparing(Process::id)).toList();
    }

    /** Ids of all processes, without reading their models. */
    public List<String> ids() {
        return engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getKey).distinct().sorted().toList();
    }

    /** The versions in force, the newest first. */
    public List<Version> versions() {
        var deployed = new HashMap<String, Instant>();
        engine.getRepositoryService().createDeploymentQuery().list()
                .forEach(one -> deployed.put(one.getId(), one.getDeploymentTime().toInstant()));
        return engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
                .map(one -> new Version(one.getKey(), one.getName() == null ? one.getKey() : one.getName(), one.getVersion(),
                        deployed.get(one.getDeploymentId())))
                .sorted(Comparator.comparing(Version::deployedAt).reversed().thenComparing(Version::process)).toList();
    }

    /** All kinds of process, in the order of their ids: one statement. */
    public List<Kind> kinds() {
        return engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
                .map(definition -> drawn(definition).kind()).sorted(Comparator.comparing(Kind::id)).toList();
    }

    /** The version in force: one statement. @throws NotFound if there is no such process */
    public Drawn drawn(String id) {
        return drawn(inForce(id));
    }

    private Drawn drawn(ProcessDefinition definition) {
        return drawn.computeIfAbsent(definition.getId(), version -> {
            var model = engine.getRepositoryService().getBpmnModelInstance(version);
            var process = model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Process.class).iterator().next();
            return new Drawn(new Kind(definition.getKey(), definition.getName(), Traits.confidential(process)),
                    definition.getVersion(), model.getModelElementsByType(UserTask.class).stream()
                            .sorted(Comparator.comparing(Catalogue::left)).map(Catalogue::task).toList());
        });
    }

    /** Its model as it is drawn. @throws NotFound if there is no such process */
    public String bpmn(String id) {
        try (var xml = engine.getRepositoryService().getProcessModel(inForce(id).getId())) {
            return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessDefinition inForce(String id) {
        return Optional.ofNullable(engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(id)
                .latestVersion().singleResult()).orElseThrow(() -> new NotFound("process " + id));
    }

    private static double left(UserTask task) {
        return task.getDiagramElement() == null ? 0 : task.getDiagramElement().getBounds().getX();
    }

    private Process process(ProcessDefinition definition) {
        return new Process(definition.getKey(), definition.getName(), engine.getRepositoryService()
                .getBpmnModelInstance(definition.getId()).getModelElementsByType(UserTask.class).stream()
                .map(Catalogue::task).toList());
    }

    private static Task task(UserTask task) {
        return new Task(task.getId(), task.getName(),
                task.getCamundaFormKey() == null ? task.getId() : task.getCamundaFormKey());
    }
}

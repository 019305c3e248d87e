package org.shouze.workflow;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** The processes in force and their user tasks. */
@Component
public class Catalogue {

    private final ProcessEngine engine;

    Catalogue(ProcessEngine engine) {
        this.engine = engine;
    }

    /** @param name as its model says it */
    public record Process(String id, String name, List<Task> tasks) {}

    /** @param step form key; where the model has none, the node itself */
    public record Task(String node, String name, String step) {}

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

    /** @param deployedAt when this version came into force */
    public record Version(String process, String name, int version, Instant deployedAt) {}

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

    private Process process(ProcessDefinition definition) {
        return new Process(definition.getKey(), definition.getName(), engine.getRepositoryService()
                .getBpmnModelInstance(definition.getId()).getModelElementsByType(UserTask.class).stream()
                .map(task -> new Task(task.getId(), task.getName(),
                        task.getCamundaFormKey() == null ? task.getId() : task.getCamundaFormKey())).toList());
    }
}

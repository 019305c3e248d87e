package org.shouze.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The process models of the product: checked, then deployed under their path below {@code bpmn/}, so that an unchanged
 * file makes no new version wherever the application runs from.
 */
@Component
class Models implements SmartInitializingSingleton {

    private static final String ROOT = "/bpmn/";

    private final ProcessEngine engine;
    private final ModelCheck check;
    private final OwnModels own;
    private final ResourcePatternResolver files;

    Models(ProcessEngine engine, ModelCheck check, OwnModels own, ResourcePatternResolver files) {
        this.engine = engine;
        this.check = check;
        this.own = own;
        this.files = files;
    }

    /** @throws IllegalStateException naming everything that a model binds to and that is not there */
    @Override
    public void afterSingletonsInstantiated() {
        var problems = new ArrayList<String>();
        var models = resources();
        models.forEach(model -> problems.addAll(problems(model)));
        if (!problems.isEmpty()) {
            throw new IllegalStateException("process models do not fit the program:\n  "
                    + String.join("\n  ", problems));
        }
        models.forEach(this::deploy);
    }

    /** A model without Steps of its own is held to what is asked of one that comes from outside. */
    private List<String> problems(Resource model) {
        var file = path(model);
        return OwnModels.isOwn(file)
                ? own.problems(bytes(model)).stream().map(problem -> file + ": " + problem.element() + " "
                        + problem.code() + " " + problem.arguments()).toList()
                : check.problems(file, Bpmn.readModelFromStream(open(model)));
    }

    private void deploy(Resource model) {
        engine.getRepositoryService().createDeployment().name(path(model)).enableDuplicateFiltering(true)
                .addInputStream(path(model), open(model)).deploy();
    }

    private List<Resource> resources() {
        try {
            return Arrays.stream(files.getResources("classpath*:bpmn/**/*.bpmn"))
                    .sorted(Comparator.comparing(Models::path)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Resource model) {
        try (var stream = open(model)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static java.io.InputStream open(Resource model) {
        try {
            return model.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(Resource model) {
        try {
            var address = model.getURL().toString();
            return address.substring(address.lastIndexOf(ROOT) + ROOT.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

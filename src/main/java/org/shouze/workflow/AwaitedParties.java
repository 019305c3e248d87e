package org.shouze.workflow;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.springframework.stereotype.Component;

/** Whom a model waits for by their role in the matter; whoever opens one must name all that no step names later. */
@Component
class AwaitedParties {

    private static final String INITIATOR = "INITIATOR";

    private final ProcessEngine engine;
    private final Matters matters;
    private final Map<String, Set<String>> roles = new ConcurrentHashMap<>();

    AwaitedParties(ProcessEngine engine, Matters matters) {
        this.engine = engine;
        this.matters = matters;
    }

    /** At most two statements for all of them. @throws PartyMissing for the first that lacks one */
    void demand(String definition, Collection<MatterId> opened) {
        var awaited = roles.computeIfAbsent(definition, this::roles);
        if (awaited.isEmpty()) {
            return;
        }
        var named = matters.parties(opened).stream().collect(Collectors.groupingBy(Matters.PartyOf::matter,
                Collectors.mapping(of -> of.party().role(), Collectors.toSet())));
        var initiated = awaited.contains(INITIATOR) ? initiated(opened) : Set.<MatterId>of();
        for (var matter : opened) {
            var missing = new HashSet<>(awaited);
            missing.removeAll(named.getOrDefault(matter, Set.of()));
            missing.removeIf(role -> role.equals(INITIATOR) && initiated.contains(matter));
            missing.stream().sorted().findFirst().ifPresent(role -> refuse(matter, role));
        }
    }

    private Set<MatterId> initiated(Collection<MatterId> opened) {
        return matters.get(opened).stream().filter(matter -> matter.initiator() != null)
                .map(matter -> matter.id()).collect(Collectors.toSet());
    }

    private void refuse(MatterId id, String role) {
        var matter = matters.get(id);
        throw new PartyMissing(matter.process(), matter.number(), role);
    }

    private Set<String> roles(String definition) {
        var model = engine.getRepositoryService().getBpmnModelInstance(definition);
        var later = model.getModelElementsByType(Process.class).stream()
                .flatMap(process -> Traits.namedLater(process).stream()).collect(Collectors.toSet());
        return model.getModelElementsByType(UserTask.class).stream().flatMap(task -> task.getCamundaCandidateGroupsList().stream()).map(SeatExpression::parse)
                .filter(wanted -> !wanted.namesPost()).map(SeatExpression::name).filter(role -> !later.contains(role))
                .collect(Collectors.toSet());
    }
}

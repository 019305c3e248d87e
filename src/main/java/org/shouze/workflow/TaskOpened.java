package org.shouze.workflow;

import java.time.Instant;
import java.util.List;

import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;

/**
 * @param id        of the engine's task, and of the work item
 * @param node      id of the BPMN node
 * @param step      form key
 * @param label     name of the node where the step serves many nodes, else null
 * @param seats     seat expressions of the node: {@code GRID_KEEPER}, {@code SECRETARY@college}, {@code CHECKER@matter}
 * @param otherThan nodes whose last doer may not do this one; {@code INITIATOR} is who opened the matter
 * @param returned  the return that opened it, or null
 * @param to        whom it is for although others could take it too: who sent it back and gets it straight; or null
 */
public record TaskOpened(String id, String process, String node, String step, String label, MatterId matter,
        List<String> seats, List<String> otherThan, Instant at, Returned returned, PersonId to) {

    /** @param straight finished, it goes straight back to who sent it back */
    public record Returned(long id, boolean straight) {}

    TaskOpened with(Returned by, PersonId whom) {
        return new TaskOpened(id, process, node, step, label, matter, seats, otherThan, at, by, whom);
    }
}

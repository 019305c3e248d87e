package org.shouze.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.organization.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Collects what the engine does in one transaction and passes it on once, just before the commit: rows are written in
 * batches, and nothing of it can be lost or outlive a rollback.
 */
@Component
class Changes {

    private final ApplicationEventPublisher events;
    private final Ways ways;
    private final Matters matters;

    Changes(ApplicationEventPublisher events, Ways ways, Matters matters) {
        this.events = events;
        this.ways = ways;
        this.matters = matters;
    }

    void opened(TaskOpened task) {
        var mark = current().marks.remove(new Place(task.matter(), task.node()));
        current().opened.add(mark == null ? task : task.with(mark.returned(), mark.to()));
    }

    /** The task that opens next at this node of the matter is one that was sent back, or goes straight to somebody. */
    void mark(MatterId matter, String node, TaskOpened.Returned returned, PersonId to) {
        current().marks.put(new Place(matter, node), new Mark(returned, to));
    }

    void cancelled(String task) {
        current().cancelled.add(task);
    }

    void ended(MatterId matter) {
        current().ended.add(matter);
    }

    /** What ended and goes on in the same transaction has not ended. */
    void took(MatterId matter, String definition, String element) {
        current().ended.remove(matter);
        current().ways.computeIfAbsent(matter, any -> new Way(definition, new ArrayList<>())).elements.add(element);
    }

    private Batch current() {
        var batch = (Batch) TransactionSynchronizationManager.getResource(this);
        if (batch == null) {
            batch = new Batch();
            TransactionSynchronizationManager.bindResource(this, batch);
            TransactionSynchronizationManager.registerSynchronization(batch);
        }
        return batch;
    }

    private record Place(MatterId matter, String node) {}

    private record Mark(TaskOpened.Returned returned, PersonId to) {}

    record Way(String definition, List<String> elements) {}

    private class Batch implements TransactionSynchronization {

        private List<TaskOpened> opened = new ArrayList<>();
        private List<String> cancelled = new ArrayList<>();
        private Set<MatterId> ended = new LinkedHashSet<>();
        private Map<MatterId, Way> ways = new LinkedHashMap<>();
        private final Map<Place, Mark> marks = new HashMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            while (!opened.isEmpty() || !cancelled.isEmpty() || !ended.isEmpty() || !ways.isEmpty()) {
                var tasks = new TasksChanged(opened, cancelled, ended);
                var over = ended;
                var taken = ways;
                opened = new ArrayList<>();
                cancelled = new ArrayList<>();
                ended = new LinkedHashSet<>();
                ways = new LinkedHashMap<>();
                Changes.this.ways.append(taken);
                events.publishEvent(tasks);
                over.forEach(matters::close);
            }
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Changes.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Changes.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Changes.this);
        }
    }
}

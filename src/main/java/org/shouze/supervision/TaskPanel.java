package org.shouze.supervision;

import java.util.Optional;

import org.shouze.identity.Acting;
import org.shouze.matter.Matter;
import org.shouze.worklist.Panel;
import org.shouze.worklist.Worklist;
import org.springframework.stereotype.Component;

/** A supervised task on the page of its matter; whoever has something to do in it sees it above his form instead. */
@Component("supervision/task-panel")
class TaskPanel implements Panel {

    private final Rectifications tasks;
    private final Worklist worklist;

    TaskPanel(Rectifications tasks, Worklist worklist) {
        this.tasks = tasks;
        this.worklist = worklist;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<RectificationView> of(Matter matter, Acting reader) {
        return matter.process().equals(Rectifications.PROCESS) && !worklist.waitsFor(reader, matter.id())
                ? Optional.of(tasks.get(matter.id(), reader.actor())) : Optional.empty();
    }
}

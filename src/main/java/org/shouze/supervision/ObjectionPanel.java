package org.shouze.supervision;

import java.util.Optional;

import org.shouze.identity.Acting;
import org.shouze.matter.Matter;
import org.shouze.worklist.Panel;
import org.shouze.worklist.Worklist;
import org.springframework.stereotype.Component;

/** An objection on the page of its matter; whoever reviews it sees it above his form instead. */
@Component("supervision/objection-panel")
class ObjectionPanel implements Panel {

    private final Objections objections;
    private final Worklist worklist;

    ObjectionPanel(Objections objections, Worklist worklist) {
        this.objections = objections;
        this.worklist = worklist;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public Optional<ObjectionView> of(Matter matter, Acting reader) {
        return matter.process().equals(Objections.PROCESS) && worklist.read(matter.id(), reader).items().stream()
                .noneMatch(item -> worklist.mayDo(item, reader))
                        ? Optional.of(objections.get(matter.id(), reader.actor())) : Optional.empty();
    }
}

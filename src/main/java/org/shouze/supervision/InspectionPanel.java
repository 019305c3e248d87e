package org.shouze.supervision;

import java.util.Optional;

import org.shouze.identity.Acting;
import org.shouze.matter.Matter;
import org.shouze.worklist.Panel;
import org.shouze.worklist.Worklist;
import org.springframework.stereotype.Component;

/** An inspection on the page of its matter; whoever has something to do in it sees it above his form instead. */
@Component("supervision/inspection-panel")
class InspectionPanel implements Panel {

    private final Inspections inspections;
    private final Worklist worklist;

    InspectionPanel(Inspections inspections, Worklist worklist) {
        this.inspections = inspections;
        this.worklist = worklist;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public Optional<InspectionView> of(Matter matter, Acting reader) {
        return matter.process().equals(Inspections.PROCESS) && !worklist.waitsFor(reader, matter.id())
                ? Optional.of(inspections.get(matter.id(), reader.actor())) : Optional.empty();
    }
}

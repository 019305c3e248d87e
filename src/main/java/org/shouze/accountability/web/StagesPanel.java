package org.shouze.accountability.web;

import java.util.Optional;

import org.shouze.accountability.CasePanels;
import org.shouze.identity.Acting;
import org.shouze.matter.Matter;
import org.shouze.worklist.Panel;
import org.shouze.worklist.Stages;
import org.springframework.stereotype.Component;

/** The stage bar of a case or an appeal. */
@Component("accountability/stages")
class StagesPanel implements Panel {

    private final CasePanels panels;

    StagesPanel(CasePanels panels) {
        this.panels = panels;
    }

    @Override
    public Place place() {
        return Place.STAGES;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Optional<Stages> of(Matter matter, Acting reader) {
        return panels.covers(matter) ? panels.stages(matter.id())
                : panels.coversAppeal(matter) ? panels.appealStages(matter.id()) : Optional.empty();
    }
}

package org.shouze.accountability.web;

import java.util.Optional;

import org.shouze.accountability.CasePanels;
import org.shouze.identity.Acting;
import org.shouze.matter.Matter;
import org.shouze.worklist.Panel;
import org.springframework.stereotype.Component;

/** The person concerned, masked, and who investigates. */
@Component("accountability/people")
class PeoplePanel implements Panel {

    private final CasePanels panels;

    PeoplePanel(CasePanels panels) {
        this.panels = panels;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Optional<CasePanels.Circle> of(Matter matter, Acting reader) {
        return panels.covers(matter) ? Optional.of(panels.circle(matter.id())) : Optional.empty();
    }
}

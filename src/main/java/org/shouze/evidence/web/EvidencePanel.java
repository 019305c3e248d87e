package org.shouze.evidence.web;

import java.util.List;
import java.util.Optional;

import org.shouze.evidence.Evidence;
import org.shouze.evidence.Exhibit;
import org.shouze.identity.Acting;
import org.shouze.matter.Matter;
import org.shouze.worklist.Panel;
import org.springframework.stereotype.Component;

/** 证据 of a confidential matter: the newest pieces, and the way to register one. */
@Component("evidence/panel")
class EvidencePanel implements Panel {

    private static final int SHOWN = 6;

    private final Evidence evidence;

    EvidencePanel(Evidence evidence) {
        this.evidence = evidence;
    }

    record View(int all, List<Exhibit> newest, boolean open) {}

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<View> of(Matter matter, Acting reader) {
        if (!matter.confidential()) {
            return Optional.empty();
        }
        var all = evidence.of(matter, reader.actor());
        return Optional.of(new View(all.size(), all.subList(Math.max(0, all.size() - SHOWN), all.size()),
                matter.closedAt() == null));
    }
}

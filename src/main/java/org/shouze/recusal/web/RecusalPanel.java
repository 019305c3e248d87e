package org.shouze.recusal.web;

import java.util.Optional;

import org.shouze.identity.Acting;
import org.shouze.matter.Matter;
import org.shouze.matter.Members;
import org.shouze.recusal.Recusals;
import org.shouze.recusal.Request;
import org.shouze.worklist.Panel;
import org.springframework.stereotype.Component;

/** 回避: how many are shut out, and what waits for a decision; who and why stands on the room's own page. */
@Component("recusal/panel")
class RecusalPanel implements Panel {

    private final Recusals recusals;
    private final Members members;

    RecusalPanel(Recusals recusals, Members members) {
        this.recusals = recusals;
        this.members = members;
    }

    record View(int excluded, long open, long granted) {}

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<View> of(Matter matter, Acting reader) {
        if (!matter.confidential() || !members.include(matter.id(), reader.person())) {
            return Optional.empty();
        }
        var requests = recusals.requests(matter.id());
        return Optional.of(new View(members.excluded(matter.id()).size(),
                requests.stream().filter(Request::isOpen).count(),
                requests.stream().filter(each -> !each.isOpen() && each.granted()).count()));
    }
}

package org.shouze.accountability;

import org.shouze.audit.Actor;
import org.shouze.supervision.RectificationCleared;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A case goes on when what was to be put right is cleared. */
@Component
class RectificationFollowed {

    private final Cases cases;

    RectificationFollowed(Cases cases) {
        this.cases = cases;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RectificationCleared cleared) {
        if (cleared.source() != null && cases.isOne(cleared.source())) {
            cases.rectificationCleared(cleared.source(), Actor.SYSTEM);
        }
    }
}

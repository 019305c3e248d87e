package org.shouze.monitoring;

import java.time.Instant;

import org.shouze.identity.Acting;
import org.shouze.matter.Superiors;
import org.shouze.supervision.SupervisionDesk;
import org.shouze.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** What a reader can do about work that waits for others; each act decides again at its own door. */
@Component
public class Means {

    private final SupervisionDesk desk;

    Means(SupervisionDesk desk) {
        this.desk = desk;
    }

    /**
     * @param urge      may it be urged by this reader?
     * @param supervise may he have it supervised, since it is late?
     * @param reassign  may he give it to somebody else?
     */
    public record Acts(boolean urge, boolean supervise, boolean reassign) {}

    Acts of(WorkItem item, Acting acting, Instant now) {
        return new Acts(Superiors.answer(acting, item.unitPath()), desk.supervises(acting) && item.due() != null
                && !item.due().isAfter(now), Superiors.lead(acting, item.unitPath()));
    }
}

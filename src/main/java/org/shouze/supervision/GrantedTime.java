package org.shouze.supervision;

import org.shouze.audit.Actor;
import org.shouze.terms.Extension;
import org.shouze.terms.ExtensionDecided;
import org.shouze.terms.Extensions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** More time that was granted for a supervised task moves the task's own due time, in the decision's transaction. */
@Component
class GrantedTime {

    private final Extensions extensions;
    private final Rectifications tasks;

    GrantedTime(Extensions extensions, Rectifications tasks) {
        this.extensions = extensions;
        this.tasks = tasks;
    }

    @EventListener
    void on(ExtensionDecided decided) {
        extensions.of(decided.item()).stream().filter(one -> Boolean.TRUE.equals(one.granted()))
                .filter(one -> tasks.supervises(one.matter()))
                .max((one, other) -> one.decidedAt().compareTo(other.decidedAt())).ifPresent(this::extend);
    }

    private void extend(Extension granted) {
        if (tasks.isDueBefore(granted.matter(), granted.wanted())) {
            tasks.extend(granted.matter(), granted.wanted(), granted.requestedAt(), granted.reason(),
                    new Actor(0, granted.decidedName(), null, granted.decidedSeat(), null));
        }
    }
}

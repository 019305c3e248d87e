package org.shouze.accountability;

import org.shouze.audit.Actor;
import org.shouze.recusal.PersonRecused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody leaves a case or an appeal in the middle, the steps he took part in are done anew. */
@Component
class RecusalFollowed {

    private final Cases cases;
    private final Appeals appeals;

    RecusalFollowed(Cases cases, Appeals appeals) {
        this.cases = cases;
        this.appeals = appeals;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PersonRecused left) {
        if (cases.isOne(left.matter())) {
            cases.recused(left.matter(), left.person(), Actor.SYSTEM);
        } else if (appeals.isOne(left.matter())) {
            appeals.recused(left.matter(), left.person(), Actor.SYSTEM);
        }
    }
}

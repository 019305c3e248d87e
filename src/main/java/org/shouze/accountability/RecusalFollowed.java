package org.shouze.accountability;

import org.shouze.audit.Actor;
import org.shouze.recusal.PersonRecused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody leaves a case, an appeal or a talk in the middle, the steps he took part in are done anew. */
@Component
class RecusalFollowed {

    private final Cases cases;
    private final Appeals appeals;
    private final VoidTalks talks;

    RecusalFollowed(Cases cases, Appeals appeals, VoidTalks talks) {
        this.cases = cases;
        this.appeals = appeals;
        this.talks = talks;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PersonRecused left) {
        if (cases.isOne(left.matter())) {
            cases.recused(left.matter(), left.person(), Actor.SYSTEM);
        } else if (appeals.isOne(left.matter())) {
            appeals.recused(left.matter(), left.person(), Actor.SYSTEM);
        } else if (talks.isOne(left.matter())) {
            talks.recused(left.matter(), left.person(), Actor.SYSTEM);
        }
    }
}

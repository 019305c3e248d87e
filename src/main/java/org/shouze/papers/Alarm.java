package org.shouze.papers;

import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes into the trail that a paper is no longer what it was, in a transaction that the refusal does not undo. */
@Component("papersAlarm")
class Alarm {

    private final Audit audit;
    private final TransactionTemplate apart;

    Alarm(Audit audit, PlatformTransactionManager transactions) {
        this.audit = audit;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void digestBroken(Actor by, String subject, String what) {
        apart.executeWithoutResult(status -> audit.changed(by, "papers.digestBroken", subject, what));
    }
}

package org.shouze.cockpit;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the pages that leaders come back to ready for them; on each node, since each keeps its own. */
@Component("situationsEachMinute")
@ConditionalOnExpression("'${shouze.jobs:on}' != 'off'")
class EachMinute {

    private final Situations situations;

    EachMinute(Situations situations) {
        this.situations = situations;
    }

    @Scheduled(initialDelayString = "PT60S", fixedDelayString = "PT1M")
    void pass() {
        situations.refresh();
    }
}

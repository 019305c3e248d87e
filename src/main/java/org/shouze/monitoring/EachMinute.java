package org.shouze.monitoring;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Writes down each minute what was finished. */
@Component
@ConditionalOnExpression("'${shouze.jobs:on}' != 'off'")
class EachMinute {

    private final SpellKeeping keeping;

    EachMinute(SpellKeeping keeping) {
        this.keeping = keeping;
    }

    @Scheduled(initialDelayString = "PT40S", fixedDelayString = "PT1M")
    void pass() {
        keeping.pass();
    }
}

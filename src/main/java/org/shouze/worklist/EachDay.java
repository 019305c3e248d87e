package org.shouze.worklist;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks each minute whether a day began or seats have changed. */
@Component
@ConditionalOnExpression("'${shouze.jobs:on}' != 'off'")
class EachDay {

    private final Sittings sittings;

    EachDay(Sittings sittings) {
        this.sittings = sittings;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT1M")
    void pass() {
        sittings.pass();
    }
}

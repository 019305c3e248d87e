package org.shouze.terms;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at the clocks each minute. */
@Component
@ConditionalOnExpression("'${shouze.jobs:on}' != 'off'")
class Minute {

    private final Scan scan;

    Minute(Scan scan) {
        this.scan = scan;
    }

    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT1M")
    void pass() {
        scan.pass();
    }
}

package org.shouze.notification;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at the clock each minute: is it time for the digest? */
@Component
@ConditionalOnExpression("'${shouze.jobs:on}' != 'off'")
class DigestHour {

    private final Digest digest;

    DigestHour(Digest digest) {
        this.digest = digest;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT1M")
    void pass() {
        digest.sendDue();
    }
}

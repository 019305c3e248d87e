package org.shouze.discipline;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What ends by itself when its time is over: the four hours of a broken glass, the years an identity is kept. */
@Component
@ConditionalOnExpression("'${shouze.jobs:on}' != 'off'")
class Passing {

    private final EmergencyAccess access;
    private final Informants informants;

    Passing(EmergencyAccess access, Informants informants) {
        this.access = access;
        this.informants = informants;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT1M")
    void pass() {
        access.end();
        informants.eraseDue();
    }
}

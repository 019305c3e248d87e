package org.shouze.reporting;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at the clock each minute: opens the round, asks the levels, closes the round. */
@Component
@ConditionalOnExpression("'${shouze.jobs:on}' != 'off'")
class ReportingDay {

    private final Rounds rounds;
    private final Totals totals;

    ReportingDay(Rounds rounds, Totals totals) {
        this.rounds = rounds;
        this.totals = totals;
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT1M")
    void pass() {
        rounds.openDue();
        totals.openDue();
        rounds.closeDue();
    }
}

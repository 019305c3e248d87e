package org.shouze.operations;

import org.shouze.workflow.Jobs;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down if this node should do the engine's jobs and does not. */
@Component("jobExecutorHealthIndicator")
class JobExecutorHealthIndicator implements HealthIndicator {

    private final Jobs jobs;
    private final boolean wanted;

    JobExecutorHealthIndicator(Jobs jobs, @Value("${shouze.jobs:on}") String wanted) {
        this.jobs = jobs;
        this.wanted = !"off".equals(wanted);
    }

    @Override
    public Health health() {
        return (!wanted || jobs.isAtWork() ? Health.up() : Health.down()).build();
    }
}

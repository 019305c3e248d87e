package org.shouze.operations;

import java.time.Clock;
import java.time.Duration;

import org.shouze.delivery.DeadLetters;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Late if messages wait too long: said, and answered with 200, since no node would carry them sooner if this one went. */
@Component("outboxHealthIndicator")
class OutboxHealthIndicator implements HealthIndicator {

    private static final Status LATE = new Status("LATE");
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final DeadLetters letters;
    private final Clock clock;

    OutboxHealthIndicator(DeadLetters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var longAgo = clock.instant().minus(LONGEST);
        return (letters.channels().stream().anyMatch(channel -> channel.oldest() != null
                && channel.oldest().isBefore(longAgo)) ? Health.status(LATE) : Health.up()).build();
    }
}

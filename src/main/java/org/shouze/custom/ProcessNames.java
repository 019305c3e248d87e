package org.shouze.custom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.shouze.identity.MoreTexts;
import org.shouze.workflow.OwnModels;
import org.springframework.stereotype.Component;

/** Names of the processes in force, as their models give them; asked for each row of a list, so read once a minute. */
@Component
class ProcessNames implements MoreTexts {

    private static final String PREFIX = "process.";
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final OwnModels models;
    private final Clock clock;
    private volatile Names names = new Names(Map.of(), Instant.EPOCH);

    ProcessNames(OwnModels models, Clock clock) {
        this.models = models;
        this.clock = clock;
    }

    @Override
    public Optional<String> text(String code) {
        if (!code.startsWith(PREFIX)) {
            return Optional.empty();
        }
        if (Duration.between(names.readAt, clock.instant()).abs().compareTo(FRESH) > 0) {
            names = new Names(models.inForce().stream().collect(Collectors.toMap(OwnModels.InForce::process,
                    OwnModels.InForce::name)), clock.instant());
        }
        return Optional.ofNullable(names.of.get(code.substring(PREFIX.length())));
    }

    private record Names(Map<String, String> of, Instant readAt) {}
}

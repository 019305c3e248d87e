package org.shouze.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** When an alarm is raised. @param bound in the unit of its kind, null where it has none */
public record Rule(AlarmKind kind, boolean active, Integer bound) {

    private static final String HOUSE = "";
    static final int HIGHEST = 10_000;

    /**
     * What the rules look at.
     *
     * @param waitingSince by channel, what has waited longest to leave
     */
    record Sight(Instant now, boolean jobFailed, Map<String, Instant> waitingSince, Backup backup, boolean differs,
            List<Node> nodes) {}

    /** What it is wrong with now: a channel, a node, or the house as a whole, which has no name. */
    Set<String> standing(Sight sight) {
        if (!active) {
            return Set.of();
        }
        return switch (kind) {
            case JOB_FAILED -> house(sight.jobFailed());
            case COMPARISON_DIFFERS -> house(sight.differs());
            case BACKUP_OLD -> house(sight.backup().watched() && isOld(sight.backup().at(), sight.now()));
            case OUTBOX_LATE -> sight.waitingSince().entrySet().stream()
                    .filter(channel -> isOld(channel.getValue(), sight.now())).map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            case NODE_SILENT -> sight.nodes().stream().filter(node -> node.isSilent(sight.now(), longest()))
                    .map(Node::name).collect(Collectors.toSet());
        };
    }

    private boolean isOld(Instant at, Instant now) {
        return at == null || at.isBefore(now.minus(longest()));
    }

    private Duration longest() {
        return "hours".equals(kind.unit()) ? Duration.ofHours(bound) : Duration.ofMinutes(bound);
    }

    private static Set<String> house(boolean wrong) {
        return wrong ? Set.of(HOUSE) : Set.of();
    }
}

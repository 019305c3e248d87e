package org.shouze.operations;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;

/**
 * The last backup that any node knows of.
 *
 * @param watched whether any was told where to look
 */
public record Backup(boolean watched, Instant at) {

    static Backup of(Collection<Node> nodes) {
        return new Backup(nodes.stream().anyMatch(Node::backupWatched), nodes.stream().map(Node::backupAt)
                .filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null));
    }
}

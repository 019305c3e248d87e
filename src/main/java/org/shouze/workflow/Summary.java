package org.shouze.workflow;

import java.time.Instant;
import java.util.List;

/**
 * What a list shows of a task beside its title.
 *
 * @param due   when it is due, or null to leave it to the terms
 * @param hint  message key of the one fact that matters (最多一句), or null
 * @param arguments numbers and plain words the hint fills in; no personal data
 * @param care  the hint needs attention (amber)
 * @param batch may be signed together with others of the same step
 */
public record Summary(Instant due, String hint, List<String> arguments, boolean care, boolean batch) {

    public Summary dueAt(Instant due) {
        return new Summary(due, hint, arguments, care, batch);
    }

    public static Summary due(Instant due) {
        return new Summary(due, null, List.of(), false, false);
    }
}

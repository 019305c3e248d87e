package org.shouze.worklist;

import java.time.Instant;
import java.util.List;

import org.shouze.matter.MatterId;

/**
 * A task as its row says.
 *
 * @param label    name of the node where its step serves many, else null
 * @param hint     message key of the one fact that matters, or null
 * @param begunAt when somebody first took it or kept a draft of it, or null
 * @param barred   id of the person who may not do it because of what he did before, or null
 * @param holder   id of who took or holds it, or null while it is offered
 * @param offered  keys of the seats and persons who may take it now: none once it is closed
 * @param revision grows with each change, also of its draft; a form carries the one it was opened with
 */
public record WorkItem(String id, MatterId matter, String process, String node, String step, String label,
        String number,
        String title, long unit, String unitPath, String unitName, String hint, List<String> hintArguments,
        boolean care, boolean batch, Instant due, Instant openedAt, Instant begunAt, Long barred,
        List<String> offered, Long holder, String holderName, int revision, String changedBy, Instant changedAt,
        Instant closedAt, Long closedBy, String closedName,
        String closedSeat, String closingToken, boolean cancelled) {

    public boolean isOpen() {
        return closedAt == null;
    }

    /** Hint's key with its arguments, as the page's message expression wants them. */
    public Object[] hintValues() {
        return hintArguments.toArray();
    }
}

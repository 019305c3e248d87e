package org.shouze.worklist;

import java.time.Instant;
import java.util.List;

import org.shouze.matter.MatterId;
import org.shouze.workflow.TaskOpened;

/**
 * A task as its row says.
 *
 * @param label    name of the node where its step serves many, else null
 * @param hint     message key of the one fact that matters, or null
 * @param begunAt when somebody first took it or kept a draft of it, or null
 * @param barred   id of the person who may not do it because of what he did before, or null
 * @param holder   id of who took or holds it, or null while it is offered
 * @param offered  keys of the seats and persons who may take it now: none once it is closed
 * @param closedBehalf name of the absent person it was done for, or null
 * @param revision grows with each change, also of its draft; a form carries the one it was opened with
 * @param engine   false for a side item: asked of a person, with no task of the engine behind it
 * @param belongsTo the item a side item was asked for, or null where it was asked for the matter
 * @param apart    whoever does it sees what was attached, not the matter
 * @param lentBy   id of who lent it to its holder and gets it back, or null
 * @param returnId the return that opened it anew, or null
 * @param straight finished, it goes straight back to who sent it back
 * @param outcome  how it ended where it was not simply done, or null
 * @param confidential of a matter that only its members know
 * @param guarded  of a matter at which to ask first who may know of it
 */
public record WorkItem(String id, MatterId matter, String process, String node, String step, String label,
        String number,
        String title, long unit, String unitPath, String unitName, String hint, List<String> hintArguments,
        boolean care, boolean batch, Instant due, Instant openedAt, Instant begunAt, Long barred,
        List<String> offered, Long holder, String holderName, int revision, String changedBy, Instant changedAt,
        Instant closedAt, Long closedBy, String closedName,
        String closedSeat, String closedBehalf, String closingToken, boolean cancelled, boolean engine, String belongsTo,
        Relation relation, boolean apart, Long lentBy, String lentName, Long returnId, boolean straight,
        Outcome outcome, Long changedById, boolean confidential, boolean guarded) {

    /**
     * How a side item stands to the one it belongs to. BEFORE: that one can't be finished while this one is open.
     * AFTER: that one, once finished, goes on when this one is signed too; it is offered only then.
     */
    public enum Relation { BEFORE, AFTER, QUESTION, DECISION }

    public enum Outcome { RETURNED, WITHDRAWN }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** The return that opened it anew, or null. */
    public TaskOpened.Returned returned() {
        return returnId == null ? null : new TaskOpened.Returned(returnId, straight);
    }

    /** Hint's key with its arguments, as the page's message expression wants them. */
    public Object[] hintValues() {
        return hintArguments.toArray();
    }
}

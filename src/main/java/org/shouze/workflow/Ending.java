package org.shouze.workflow;

import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;

/**
 * What a room does when one of its matters ends before its time; one bean for each process, or kind of process, that
 * allows it. A process without one can be neither cancelled nor ended.
 */
public interface Ending {

    /** Does it hear of matters of the process with this id? */
    boolean covers(String process);

    /** May this person end the matter (终止)? Whoever started it cancels it (撤销) by what the model says, not by this. */
    boolean mayEnd(MatterId matter, Acting by);

    /** Tells the room, in the transaction that ends the process. */
    void ended(MatterId matter, Acting by, String reason);
}

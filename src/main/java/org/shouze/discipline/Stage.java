package org.shouze.discipline;

import java.util.EnumSet;
import java.util.Set;

/** Where a clue stands. It is called a case only after filing, which is not ours to keep. */
public enum Stage {
    RECEIVED, ASSIGNED, ANALYSED, IN_TALK_INQUIRY, IN_VERIFICATION, ON_HOLD,
    FORWARDED, MERGED, SENT_UP, CLOSED, REMINDED, FILED, TRANSFERRED;

    private static final Set<Stage> OPEN = EnumSet.range(RECEIVED, ON_HOLD);

    public boolean isOpen() {
        return OPEN.contains(this);
    }
}

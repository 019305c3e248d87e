package org.shouze.accountability;

import org.shouze.organization.PersonId;
import org.springframework.stereotype.Component;

/** 廉政意见: may somebody be promoted or commended now (X9)? It never says why not. */
@Component
public class CaseLock {

    public enum Answer {
        /** 可推进 */
        MAY_PROCEED,
        /** 暂缓 */
        HOLD
    }

    private final CaseIndex cases;

    CaseLock(CaseIndex cases) {
        this.cases = cases;
    }

    public Answer of(PersonId person) {
        return cases.isLocked(person) ? Answer.HOLD : Answer.MAY_PROCEED;
    }
}

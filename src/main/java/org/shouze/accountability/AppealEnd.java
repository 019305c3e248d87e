package org.shouze.accountability;

/** How an appeal ended, as leaders are told of it. */
enum AppealEnd {
    /** 维持 */
    UPHELD,
    /** 变更、撤销、重新作出 */
    ALTERED,
    /** 逾期未受理、撤回 */
    UNHEARD;

    /** @return null while it is under way */
    static AppealEnd of(Appeal appeal) {
        if (appeal.decided() != null) {
            return appeal.decided().outcome() == AppealOutcome.UPHELD ? UPHELD : ALTERED;
        }
        return appeal.stage().isOver() ? UNHEARD : null;
    }
}

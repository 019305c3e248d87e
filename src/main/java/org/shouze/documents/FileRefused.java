package org.shouze.documents;

import org.shouze.RuleBroken;

/** A file that is not taken, with the reason to be shown beside it. */
public class FileRefused extends RuleBroken {

    public enum Reason { EMPTY, TOO_LARGE, TOO_MANY, NOT_TAKEN, OTHER_CONTENT, TWO_IN_ONE, BOMB, ACTIVE, LOCKED, NOT_WORD }

    private final Reason reason;

    FileRefused(Reason reason, Object... arguments) {
        super(arguments);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String code() {
        return "rule.FileRefused." + reason;
    }
}

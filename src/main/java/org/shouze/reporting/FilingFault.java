package org.shouze.reporting;

import org.shouze.RuleBroken;

/** A rule of filing that this declaration breaks, and the field where it shows. */
public abstract class FilingFault extends RuleBroken {

    private final String field;

    FilingFault(String field, Object... arguments) {
        super(arguments);
        this.field = field;
    }

    public String field() {
        return field;
    }
}

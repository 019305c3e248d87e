package org.shouze.reporting;

import org.shouze.RuleBroken;

/** A file that can't serve as the authority's workbook, for the reason named by its code. */
public class TemplateRefused extends RuleBroken {

    /** EXTERNAL: it reaches outside itself; MACRO: it carries a program. */
    public enum Reason { UNREADABLE, TOO_LARGE, MACRO, EXTERNAL }

    private final Reason reason;

    TemplateRefused(Reason reason) {
        this.reason = reason;
    }

    @Override
    public String code() {
        return "rule.TemplateRefused." + reason;
    }
}

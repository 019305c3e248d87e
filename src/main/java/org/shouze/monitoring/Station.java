package org.shouze.monitoring;

import org.shouze.terms.TermRule;

/**
 * A step of a process with what stands there now.
 *
 * @param step    form key, or the node itself where the model brings its own form
 * @param label   name where the step has none of its own, else null
 * @param times   of what was finished there in the last days
 * @param allowed minutes of working time the step may take, or null where its term is none of these
 * @param rule    by which it is due, or null
 */
public record Station(String node, String step, String label, long open, long late, Times times, Long allowed, TermRule rule) {

    /** Message key of its name. */
    public String key() {
        return "step." + step.replace('/', '.');
    }

    /** Does it take longer than it may, on average? */
    public boolean slow() {
        return allowed != null && times.many() > 0 && times.mean() > allowed;
    }

    /** @param all what is open in the whole process */
    public int heat(Show show, long all) {
        return switch (show) {
            case OVERDUE -> open < Heat.COLOURED_FROM ? 0 : Heat.of(late, open);
            case COUNT -> open < Heat.COLOURED_FROM ? 0 : Heat.of(open, all);
            case TIME -> !slow() || times.many() < Heat.COLOURED_FROM ? 0
                    : Heat.of(Math.round(times.mean() - allowed), allowed);
        };
    }
}

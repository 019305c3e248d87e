package org.shouze.calendar;

import java.util.List;

/**
 * What an import would change. A file is the whole table of each year it names.
 *
 * @param version of the table it was compared with
 */
public record Difference(long version, List<Integer> years, List<SpecialDay> added, List<Changed> changed,
        List<SpecialDay> removed) {

    public record Changed(SpecialDay before, SpecialDay after) {}

    public boolean none() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    /** 2027: +33 ~1 -0 */
    String inShort() {
        return years + ": +" + added.size() + " ~" + changed.size() + " -" + removed.size();
    }
}

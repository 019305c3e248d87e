package org.shouze.monitoring.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

import org.shouze.matter.MatterId;
import org.shouze.monitoring.EndedMatter;
import org.shouze.monitoring.Show;
import org.shouze.organization.UnitId;
import org.shouze.worklist.Lists;

/**
 * What the address asks for; what can't be read is what the page begins with.
 *
 * @param as    diagram or table
 * @param list  open, late or ended
 * @param due   with {@code after}: where the page of the list begins
 */
record Asked(String process, String unit, String show, String as, String node, String list, Instant due, String after) {

    enum List { OPEN, LATE, ENDED }

    public UnitId unitId() {
        return unit != null && unit.matches("\\d{1,18}") ? new UnitId(Long.parseLong(unit)) : null;
    }

    public Show shown() {
        return Arrays.stream(Show.values()).filter(one -> one.name().equalsIgnoreCase(show)).findFirst().orElse(Show.OVERDUE);
    }

    public boolean asTable() {
        return "table".equals(as);
    }

    public List listed() {
        return Arrays.stream(List.values()).filter(one -> one.name().equalsIgnoreCase(list)).findFirst().orElse(List.OPEN);
    }

    public boolean first() {
        return after == null;
    }

    public Lists.Key key() {
        return after == null ? null : new Lists.Key(due, after);
    }

    public EndedMatter over() {
        return due == null || after == null || !after.matches("[0-9a-f-]{36}") ? null
                : new EndedMatter(new MatterId(UUID.fromString(after)), null, null, null, due, 0);
    }
}

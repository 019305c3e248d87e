package org.shouze.supervision;

import java.time.Instant;
import java.util.List;

import org.shouze.matter.MatterId;
import org.shouze.organization.UnitId;

/**
 * A supervised task as its page shows it, opened from its seal.
 *
 * @param title       null where it is confidential
 * @param responsible name of who answers for it, or null: whoever heads the unit
 * @param entries     oldest first; the last of a kind is in force
 * @param assisting   duties of the units that assist
 * @param evidence    how many files are in force
 * @param proofs      sealed files of a confidential task
 */
public record RectificationView(MatterId id, String number, String title, UnitId unit, String unitName,
        String handlingName, String responsible, RectificationStatus status, boolean overdue, boolean confidential,
        Instant registeredAt, String registeredBy, Instant firstDue, Instant due, int returns, Instant fedBackAt,
        Instant clearedAt, MatterId lead, List<Entry> entries, List<DueChange> dueChanges, List<Assisting> assisting,
        int evidence, List<TaskProofs.Proof> proofs) {

    public enum Kind { WHAT, DECLINED, SIGNED, DISPUTED, DUTY, PLAN, RESULT, CHECKED, RETURNED, CLEARED, CIRCULAR, ENDED, REVIEWED }

    public record Entry(Kind kind, Instant at, String person, String seat, String text) {}

    public record DueChange(Instant at, Instant from, Instant to, String reason, String by) {}

    public record Assisting(MatterId id, String number, String unitName, RectificationStatus status, Instant due) {}

    /** The last of that kind, or null. */
    public Entry last(Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).reduce((one, later) -> later).orElse(null);
    }

    public List<Entry> all(Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).toList();
    }
}

package org.shouze.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an import would change: the numbers of all, and of each kind as many lines as a person reads. */
public record Differences(List<Count> counts, List<Difference> lines) {

    private static final int SHOWN = 200;

    static Differences of(Map<Register, Changes<?>> changes) {
        var counts = new ArrayList<Count>();
        var lines = new ArrayList<Difference>();
        changes.forEach((register, change) -> {
            counts.add(new Count(register, change.added().size(), change.changed().size(), change.ended().size()));
            lines.addAll(lines(register, change));
        });
        return new Differences(List.copyOf(counts), List.copyOf(lines));
    }

    public boolean isEmpty() {
        return counts.stream().allMatch(c -> c.added() + c.changed() + c.ended() == 0);
    }

    /** {@code UNITS=+3~1-0}: added, changed, ended. */
    String summary() {
        var words = new ArrayList<String>();
        counts.forEach(c -> words.add(c.register() + "=+" + c.added() + "~" + c.changed() + "-" + c.ended()));
        return String.join(" ", words);
    }

    private static List<Difference> lines(Register register, Changes<?> changes) {
        var lines = new ArrayList<Difference>();
        changes.ended().stream().limit(SHOWN)
                .forEach(e -> lines.add(new Difference(register, Difference.Kind.ENDED, e.label(), null, null, null)));
        changes.changed().stream().limit(SHOWN).forEach(change -> {
            var after = change.after().fields();
            change.fields().forEach((field, before) -> lines.add(new Difference(register, Difference.Kind.CHANGED,
                    change.after().label(), field, before, after.get(field))));
        });
        changes.added().stream().limit(SHOWN)
                .forEach(e -> lines.add(new Difference(register, Difference.Kind.ADDED, e.label(), null, null, null)));
        return lines;
    }

    public record Count(Register register, int added, int changed, int ended) {}
}

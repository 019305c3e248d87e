package org.shouze.organization;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What differs between the stored and the new entries of one kind. */
record Changes<E extends Entry>(List<E> added, List<Change<E>> changed, List<E> ended) {

    static <E extends Entry> Changes<E> between(Map<String, E> stored, Map<String, E> target) {
        var changes = new Changes<E>(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        target.forEach((key, entry) -> {
            var before = stored.get(key);
            if (before == null) {
                changes.added.add(entry);
            } else if (before != entry) {
                changes.compare(before, entry);
            }
        });
        stored.forEach((key, entry) -> {
            if (!target.containsKey(key) && !entry.isOver()) {
                changes.ended.add(entry);
            }
        });
        return changes;
    }

    private void compare(E before, E after) {
        var fields = new LinkedHashMap<String, String>();
        var old = before.fields();
        after.fields().forEach((field, value) -> {
            if (!value.equals(old.get(field))) {
                fields.put(field, old.get(field));
            }
        });
        if (!fields.isEmpty()) {
            changed.add(new Change<>(before, after, fields));
        }
    }

    /** @param fields the headings that differ, with the old values */
    record Change<E extends Entry>(E before, E after, Map<String, String> fields) {}
}

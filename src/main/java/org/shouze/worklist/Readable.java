package org.shouze.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.shouze.identity.Acting;
import org.shouze.matter.Members;
import org.shouze.matter.ReadingScope;

/**
 * Which matters somebody may read, in SQL over {@code matter m}: what {@link Worklist#read} decides of one. The only
 * place that says so; whoever shuts people out of matters does it here.
 */
record Readable(String sql, List<Object> arguments) {

    /** Along the paths of his units. */
    static Readable within(Acting by) {
        var paths = ReadingScope.of(by).paths();
        if (paths.isEmpty()) {
            return new Readable("1 = 0", List.of());
        }
        var arguments = new ArrayList<Object>(paths.stream().map(path -> path + "%").toList());
        arguments.addAll(List.of(by.actor().person(), by.actor().person()));
        return new Readable("(" + paths.stream().map(path -> "m.unit_path like ?")
                .collect(Collectors.joining(" or ", "(", ")")) + " and not m.confidential and " + Members.KNOWN + ")",
                arguments);
    }

    /**
     * Along the paths, or because he began or carries it, did or may do something in it (not only answered apart), or
     * was made its reader; of a confidential one, only as its member. Each matter is looked up, so this is for few.
     */
    static Readable any(Acting by) {
        var within = within(by);
        var me = by.actor().person();
        var takers = Taker.of(by).stream().map(Taker::key).toList();
        var arguments = new ArrayList<>(within.arguments());
        arguments.addAll(List.of(me, me, me, me));
        arguments.addAll(takers);
        arguments.addAll(List.of(me, me, me));
        return new Readable("""
                ((m.confidential or %s or m.initiator = ? or m.carried_by = ?
                or exists (select 1 from work_item i where i.matter_id = m.id and i.closed_by = ? and not i.apart)
                or exists (select 1 from work_item i join work_item_taker t on t.item_id = i.id
                    where i.matter_id = m.id and not i.apart and i.closed_at is null and i.barred is distinct from ?
                    and t.offered and t.taker in (%s))
                or exists (select 1 from matter_reader r where r.matter_id = m.id and r.person_id = ?)) and %s)"""
                .formatted(within.sql(), takers.stream().map(taker -> "?").collect(Collectors.joining(", ")), Members.KNOWN), arguments);
    }
}

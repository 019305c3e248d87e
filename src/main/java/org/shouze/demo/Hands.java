package org.shouze.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.worklist.Forms;
import org.shouze.worklist.Lists;
import org.shouze.worklist.Lists.Filter;
import org.shouze.worklist.Lists.Tab;
import org.shouze.worklist.WorkItem;
import org.shouze.worklist.Worklist;

/** Does a task as its page does: what is typed is bound, judged and sent. */
@Told
class Hands {

    private final Worklist worklist;
    private final Lists lists;
    private final Forms forms;

    Hands(Worklist worklist, Lists lists, Forms forms) {
        this.worklist = worklist;
        this.lists = lists;
        this.forms = forms;
    }

    /**
     * Finishes the open task at that node of the matter.
     *
     * @param fields names and values in turn; a name twice is a list
     * @throws IllegalStateException if the task is not there for him, or the form is not taken
     */
    void finish(MatterId matter, String node, Acting by, Object... fields) {
        var item = waiting(matter, node, by);
        var typed = typed(fields);
        var result = forms.check(worklist.step(item), worklist.turn(item, by), typed);
        if (result.hasErrors()) {
            throw new IllegalStateException(node + ": " + result.getAllErrors());
        }
        worklist.finish(item.id(), item.revision(), UUID.randomUUID().toString(), by, result.getTarget(), typed);
    }

    /** Signs it, as on the page where several are signed together. */
    void sign(MatterId matter, String node, Acting by) {
        var item = waiting(matter, node, by);
        worklist.sign(item.id(), item.revision(), UUID.randomUUID().toString(), by);
    }

    /** The matter whose task of that kind waits for this person. */
    MatterId inbox(String process, String node, Acting by) {
        return Stream.of(Tab.values()).flatMap(tab -> lists.page(by, new Filter(tab, null, process, null), null).items().stream())
                .filter(item -> item.node().equals(node)).findFirst().map(WorkItem::matter).orElseThrow();
    }

    private WorkItem waiting(MatterId matter, String node, Acting by) {
        return worklist.read(matter, by).items().stream().filter(one -> one.node().equals(node))
                .filter(one -> worklist.mayDo(one, by)).max(Comparator.comparing(WorkItem::openedAt))
                .orElseThrow(() -> new IllegalStateException(node + " does not wait for " + by.actor().seatName()));
    }

    private static Map<String, List<String>> typed(Object... fields) {
        var typed = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < fields.length; i += 2) {
            typed.computeIfAbsent((String) fields[i], name -> new ArrayList<>()).add(String.valueOf(fields[i + 1]));
        }
        return typed;
    }
}

package org.shouze.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.shouze.NotFound;
import org.shouze.calendar.WorkingTime;
import org.shouze.identity.Acting;
import org.shouze.terms.Extension;
import org.shouze.terms.Extensions;
import org.shouze.terms.TermView;
import org.shouze.terms.Terms;

/** The clock of an item: for all who may see the item to read, for whoever may do it to act on. */
@Component
public class ItemTerms {

    private final Worklist worklist;
    private final Terms terms;
    private final Extensions extensions;
    private final WorkingTime time;
    private final Transactions transactions;

    ItemTerms(Worklist worklist, Terms terms, Extensions extensions, WorkingTime time, Transactions transactions) {
        this.worklist = worklist;
        this.terms = terms;
        this.extensions = extensions;
        this.time = time;
        this.transactions = transactions;
    }

    /** Empty if the item has no clock. Whoever calls has decided who may see it. */
    public Optional<Terms.Brief> brief(WorkItem item) {
        return terms.brief(item.id());
    }

    /** @throws NotFound if there is no such item for this person, or it has no clock */
    public TermView view(String item, Acting by) {
        return terms.view(worklist.look(item, by).id());
    }

    public List<Extension> extensions(WorkItem item) {
        return extensions.of(item.id());
    }

    /** @throws NotFound if this person may not do the item now, as for all that follow */
    public void demandHolder(String item, Acting by) {
        if (!worklist.mayDo(worklist.look(item, by), by)) {
            throw new NotFound("work item " + item);
        }
    }

    public void note(String item, Acting by, String text) {
        act(item, by, () -> terms.note(item, by.actor(), text));
    }

    public void acknowledge(String item, Acting by) {
        act(item, by, () -> terms.acknowledge(item, by.actor()));
    }

    public void pause(String item, Acting by, String category, String reason) {
        act(item, by, () -> terms.pause(item, by.actor(), category, reason));
    }

    public void resume(String item, Acting by) {
        act(item, by, () -> terms.resume(item, by.actor()));
    }

    /** @param until last day: to the closing of the office */
    public void askForMore(String item, Acting by, LocalDate until, String reason) {
        act(item, by, () -> extensions.request(item, by.actor(), time.closing(until), reason));
    }

    private void act(String item, Acting by, Runnable act) {
        transactions.run(() -> {
            demandHolder(item, by);
            act.run();
        });
    }
}

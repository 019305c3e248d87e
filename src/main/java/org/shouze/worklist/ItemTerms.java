package org.shouze.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.shouze.NotFound;
import org.shouze.calendar.WorkingTime;
import org.shouze.identity.Acting;
import org.shouze.matter.Members;
import org.shouze.organization.People;
import org.shouze.organization.Seats;
import org.shouze.terms.Extension;
import org.shouze.terms.ExtensionDecided;
import org.shouze.terms.Extensions;
import org.shouze.terms.TermView;
import org.shouze.terms.Terms;
import org.shouze.worklist.WorkItem.Relation;

/** The clock of an item: for all who may see the item to read, for whoever may do it to act on. */
@Component
public class ItemTerms {

    private static final String DECISION = "worklist/decide-extension";

    private final Worklist worklist;
    private final Terms terms;
    private final Extensions extensions;
    private final Requests requests;
    private final Seats seats;
    private final Members members;
    private final People people;
    private final WorkingTime time;
    private final Transactions transactions;

    ItemTerms(Worklist worklist, Terms terms, Extensions extensions, Requests requests, Seats seats, Members members,
            People people, WorkingTime time, Transactions transactions) {
        this.worklist = worklist;
        this.terms = terms;
        this.extensions = extensions;
        this.requests = requests;
        this.seats = seats;
        this.members = members;
        this.people = people;
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
        act(item, by, () -> putBefore(extensions.request(item, by.actor(), time.closing(until), reason), by));
    }

    /** In the inbox of who sits there today; a seat that nobody holds finds it under its own page once it is filled. */
    private void putBefore(Extension asked, Acting by) {
        seats.holders(List.of(asked.seat())).get(asked.seat()).stream().map(Seats.Holder::person)
                .filter(person -> !person.equals(by.person())).filter(person -> members.let(asked.matter(), person))
                .findFirst().ifPresent(person -> requests.ask(
                        new Requests.Request(DECISION, asked.matter(), asked.item(), Relation.DECISION, asked.reason(),
                                asked.due(), null), people.get(person), by.actor()));
    }

    /** Decided on another page, it waits in no inbox any more. */
    @EventListener
    void on(ExtensionDecided decided) {
        requests.open(decided.item(), Relation.DECISION).stream().filter(asked -> asked.step().equals(DECISION))
                .forEach(requests::drop);
    }

    private void act(String item, Acting by, Runnable act) {
        transactions.run(() -> {
            demandHolder(item, by);
            act.run();
        });
    }
}

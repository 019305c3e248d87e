package org.shouze.cooperation;

import java.util.LinkedHashSet;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.shouze.matter.Readers;
import org.shouze.matter.Superiors;
import org.shouze.organization.Person;
import org.shouze.organization.PersonId;
import org.shouze.organization.Seats;
import org.shouze.worklist.Act;
import org.shouze.worklist.Done;
import org.shouze.worklist.Holding;
import org.shouze.worklist.NotNow;
import org.shouze.worklist.Occasion;
import org.shouze.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** 改派: whoever leads from above gives a task that lies with one to another, by the same rules as {@link HandOver}. */
@Component("cooperation/reassign")
class Reassign implements Act<Reassign.Form> {

    /** @param item id of the open task; @param q who is looked for; @param to who is chosen */
    record Form(@NotBlank(message = "{cooperation.fault.task}") String item, String q,
            @NotNull(message = "{cooperation.fault.person}") Long to,
            @NotBlank(message = "{cooperation.fault.reason}")
            @Size(max = 1000, message = "{cooperation.fault.long}") String reason) {}

    /** @param found null before anybody was looked for */
    public record View(List<WorkItem> open, List<Candidate> found) {}

    private final Successors successors;
    private final Tellings tellings;
    private final Holding holding;
    private final Seats seats;
    private final Readers readers;

    Reassign(Successors successors, Tellings tellings, Holding holding, Seats seats, Readers readers) {
        this.successors = successors;
        this.tellings = tellings;
        this.holding = holding;
        this.seats = seats;
        this.readers = readers;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public String icon() {
        return "arrow-right";
    }

    @Override
    public boolean onMatter() {
        return true;
    }

    @Override
    public boolean offered(Occasion on) {
        return !on.matter().confidential() && !on.open().isEmpty() && Superiors.lead(on.by(), on.matter().unitPath());
    }

    @Override
    public Form open(Occasion on) {
        return new Form(on.open().size() == 1 ? on.open().get(0).id() : null, "", null, "");
    }

    @Override
    public View view(Occasion on, Form form) {
        var chosen = on.open().stream().filter(item -> item.id().equals(form.item())).findFirst();
        return new View(on.open(), form.q() == null || form.q().isBlank() ? null
                : chosen.map(item -> successors.find(before(on, item), form.q())).orElse(null));
    }

    @Override
    public Done act(Occasion on, Form form) {
        var item = on.open().stream().filter(one -> one.id().equals(form.item())).findFirst()
                .orElseThrow(NotNow::new);
        var at = before(on, item);
        var to = successors.require(at, form.to());
        var released = released(item, to);
        holding.give(item, to, on.by().actor());
        released.forEach(person -> {
            readers.add(on.matter().id(), person);
            tellings.reassigned(at, person, to);
        });
        tellings.ofItem(at, to, "cooperation.told.reassigned");
        return Done.of(to.name(), form.reason());
    }

    private static Occasion before(Occasion on, WorkItem item) {
        return new Occasion(on.matter(), item, on.items(), false, on.by(), on.now());
    }

    /** Whom it waited for until now. */
    private LinkedHashSet<PersonId> released(WorkItem item, Person to) {
        var waited = holding.waitedFor(item);
        var people = new LinkedHashSet<>(waited.people());
        seats.holders(waited.seats()).values().forEach(held -> held.forEach(holder -> people.add(holder.person())));
        people.remove(to.id());
        return people;
    }
}

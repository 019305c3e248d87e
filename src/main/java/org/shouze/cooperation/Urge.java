package org.shouze.cooperation;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.validation.constraints.NotEmpty;
import org.shouze.matter.Superiors;
import org.shouze.notification.Messages;
import org.shouze.notification.Words;
import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.organization.PersonId;
import org.shouze.organization.Seats;
import org.shouze.worklist.Act;
import org.shouze.worklist.Done;
import org.shouze.worklist.Holding;
import org.shouze.worklist.Occasion;
import org.shouze.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** 催办: by whom the work waits for, or who answers for it; each person at most every half hour. */
@Component("cooperation/urge")
class Urge implements Act<Urge.Form> {

    private static final Duration QUIET = Duration.ofMinutes(30);

    /** @param items ids of the open tasks that are urged */
    record Form(@NotEmpty(message = "{cooperation.fault.task}") List<String> items) {

        public List<String> items() {
            return items == null ? List.of() : items;
        }
    }

    /** @param sent what was sent before, newest first */
    public record View(List<WorkItem> open, List<Messages.Message> sent) {}

    private final Holding holding;
    private final Seats seats;
    private final People people;
    private final Messages messages;

    Urge(Holding holding, Seats seats, People people, Messages messages) {
        this.holding = holding;
        this.seats = seats;
        this.people = people;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String icon() {
        return "bell-ringing";
    }

    @Override
    public boolean onMatter() {
        return true;
    }

    @Override
    public boolean offered(Occasion on) {
        return !on.open().isEmpty() && (on.matter().confidential() || on.initiated() || on.tookPart() || Superiors.answer(on.by(), on.matter().unitPath()));
    }

    @Override
    public Form open(Occasion on) {
        return new Form(on.open().stream().map(WorkItem::id).toList());
    }

    @Override
    public View view(Occasion on, Form form) {
        return new View(on.open(), messages.about(on.items().stream().filter(WorkItem::engine).map(Urge::topic).toList())
                .values().stream().flatMap(List::stream)
                .sorted((one, other) -> other.sentAt().compareTo(one.sentAt())).limit(20).toList());
    }

    @Override
    public Done act(Occasion on, Form form) {
        var urged = on.open().stream().filter(item -> form.items().contains(item.id())).toList();
        var reached = new LinkedHashSet<PersonId>();
        var holders = seats.holders(urged.stream().flatMap(item -> holding.waitedFor(item).seats().stream()).toList());
        for (var item : urged) {
            var waited = holding.waitedFor(item);
            var to = new LinkedHashSet<>(waited.people());
            waited.seats().forEach(seat -> holders.get(seat).forEach(holder -> to.add(holder.person())));
            to.remove(on.by().person());
            reached.addAll(messages.send(on.by().actor(), topic(item), to,
                    Words.of("cooperation.told.urged", on.by().actor().name(), item.number()), "/work/" + item.id(),
                    QUIET).reached());
        }
        if (reached.isEmpty()) {
            throw new UrgedRecently();
        }
        return Done.of(names(reached), null);
    }

    private String names(Collection<PersonId> reached) {
        return people.get(reached).values().stream().map(Person::name).limit(10).collect(Collectors.joining("、"))
                + (reached.size() > 10 ? "…" : "");
    }

    private static String topic(WorkItem item) {
        return "urged:" + item.id();
    }
}

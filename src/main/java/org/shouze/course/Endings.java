package org.shouze.course;

import java.util.List;
import java.util.Optional;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.identity.Acting;
import org.shouze.matter.Matter;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.organization.People;
import org.shouze.organization.PersonId;
import org.shouze.organization.Seats;
import org.shouze.workflow.Ending;
import org.shouze.workflow.Workflow;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** Ending a matter before its time, where its process allows it and its room hears of it. */
@Component
public class Endings {

    private final ListableBeanFactory beans;
    private final Workflow workflow;
    private final Matters matters;
    private final People people;
    private final Seats seats;

    Endings(ListableBeanFactory beans, Workflow workflow, Matters matters, People people, Seats seats) {
        this.beans = beans;
        this.workflow = workflow;
        this.matters = matters;
        this.people = people;
        this.seats = seats;
    }

    boolean mayCancel(Matter matter, Acting by) {
        return matter.closedAt() == null && matter.isCarriedBy(by.person()) && of(matter).isPresent()
                && workflow.endable(matter.id()).byInitiator();
    }

    boolean mayEnd(Matter matter, Acting by) {
        return matter.closedAt() == null && of(matter).filter(ending -> ending.mayEnd(matter.id(), by)).isPresent();
    }

    /** Could this person be the second who decides? */
    Optional<Acting> second(Matter matter, PersonId person) {
        var held = seats.heldBy(person);
        if (held.isEmpty()) {
            return Optional.empty();
        }
        var seat = held.get(0).seat();
        return Optional.of(new Acting(new Actor(person.value(), people.get(person).name(), seat.id().value(),
                seat.title(), null), held)).filter(acting -> mayEnd(matter, acting));
    }

    boolean takesTwo(Matter matter) {
        return workflow.endable(matter.id()).confidential();
    }

    /** Ends it now: the process stops where it stands, the room is told. */
    void end(Matter matter, Acting by, String reason) {
        workflow.end(matter.id(), reason);
        of(matter).orElseThrow(() -> new NotFound(matter.id())).ended(matter.id(), by, reason);
    }

    /**
     * The second person has agreed.
     *
     * @throws NotFound if this person may not end it
     */
    public void confirm(MatterId id, Actor by, PersonId first, String reason, String opinion) {
        var matter = matters.get(id);
        var acting = second(matter, PersonId.of(by)).filter(second -> !second.person().equals(first))
                .orElseThrow(() -> new NotFound(id));
        matters.note(id, by, "act.course.confirmed", null, opinion);
        end(matter, new Acting(by, acting.seats()), reason);
    }

    /** The second person has refused: the matter goes on. */
    public void refuse(MatterId id, Actor by, String opinion) {
        matters.note(id, by, "act.course.refused", null, opinion);
    }

    private Optional<Ending> of(Matter matter) {
        return List.copyOf(beans.getBeansOfType(Ending.class).values()).stream()
                .filter(ending -> ending.covers(matter.process())).findFirst();
    }
}

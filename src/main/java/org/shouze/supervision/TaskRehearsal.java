package org.shouze.supervision;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.shouze.organization.Seats;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitId;
import org.shouze.organization.Units;
import org.shouze.rehearsal.Draft;
import org.shouze.rehearsal.Draft.Addressee;
import org.shouze.rehearsal.Draft.Line;
import org.shouze.rehearsal.Draft.Term;
import org.springframework.stereotype.Component;

/** A task before it is registered, as lines to be rehearsed: the unit that does it, those that assist. */
@Component
public class TaskRehearsal {

    /** Nobody can be done sooner than his plan has to be there. */
    private static final Term TERM = new Term(Rectifications.PROCESS, "supervision/draft-plan");

    private final SupervisingSeats supervising;
    private final Seats seats;
    private final Units units;
    private final Clock clock;

    TaskRehearsal(SupervisingSeats supervising, Seats seats, Units units, Clock clock) {
        this.supervising = supervising;
        this.seats = seats;
        this.units = units;
        this.clock = clock;
    }

    /** Registered now. @param doing what the line of the unit is called; @param assisting that of those that assist */
    public Draft draft(NewRectification task, String doing, String assisting) {
        var due = LocalDateTime.ofInstant(task.due(), clock.getZone());
        var lines = new ArrayList<Line>();
        lines.add(line("due", doing, due, Map.of(responsible(task), List.of(units.get(task.unit())))));
        if (!task.assisting().isEmpty()) {
            var asked = new LinkedHashMap<Addressee, List<Unit>>();
            task.assisting().forEach(unit -> asked.put(head(unit), List.of(units.get(unit))));
            lines.add(line("assisting", assisting, due, asked));
        }
        return new Draft(task.subject(), LocalDateTime.now(clock), lines);
    }

    private static Line line(String place, String what, LocalDateTime due, Map<Addressee, List<Unit>> asked) {
        return new Line(place, what, List.of(due), false, TERM, asked);
    }

    /** The head of the unit, or the seat of who is named: at the unit if he has one there. */
    private Addressee responsible(NewRectification task) {
        if (task.responsible() == null) {
            return head(task.unit());
        }
        var held = seats.heldBy(task.responsible()).stream().map(Seats.Held::seat).toList();
        return held.stream().filter(seat -> seat.unit().id().equals(task.unit())).findFirst()
                .or(() -> held.stream().findFirst())
                .map(seat -> new Addressee(seat.post().code(), seat.unit())).orElseGet(() -> head(task.unit()));
    }

    private Addressee head(UnitId unit) {
        return new Addressee(supervising.responsiblePost(unit), units.get(unit));
    }
}

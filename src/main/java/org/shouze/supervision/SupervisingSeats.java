package org.shouze.supervision;

import java.util.List;
import java.util.Set;

import org.shouze.audit.Actor;
import org.shouze.matter.NewMatter.Party;
import org.shouze.organization.PersonId;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitId;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which office supervises, which seats assign, check and clear there, and which seat of a unit gets the task. */
@Component
class SupervisingSeats {

    static final Set<String> DISCIPLINE = Set.of("DISCIPLINE_DEPUTY_SECRETARY", "DISCIPLINE_OFFICER", "CASE_SUPERVISOR",
            "CASE_REVIEWER");

    private final Seats seats;
    private final Units units;
    private final String office;

    SupervisingSeats(Seats seats, Units units, @Value("${shouze.supervision.office:党委办公室}") String office) {
        this.seats = seats;
        this.units = units;
        this.office = office;
    }

    /** The office whose seat acts; the discipline office for its secretary; for others that of the committee. */
    Unit handling(Actor by) {
        if (by.seat() != null) {
            var seat = seats.get(new SeatId(by.seat()));
            if (seat.unit().kind().level() == Level.OFFICE) {
                return seat.unit();
            }
            if (seat.post().code().equals("DISCIPLINE_SECRETARY")) {
                return units.within(units.school().id(), Level.OFFICE).stream().filter(unit -> isDiscipline(unit.id()))
                        .findFirst().orElseThrow(() -> new IllegalStateException("no discipline office"));
            }
        }
        return units.named(office).orElseThrow(() -> new IllegalStateException("no office named " + office));
    }

    /** The discipline office whose seat acts. @throws NotAnInspector if it is none */
    Unit discipline(Actor by) {
        var handling = by.seat() == null ? null : seats.get(new SeatId(by.seat())).unit();
        if (handling == null || handling.kind().level() != Level.OFFICE || !isDiscipline(handling.id())) {
            throw new NotAnInspector();
        }
        return handling;
    }

    List<Party> inspecting(UnitId handling) {
        return List.of(Party.seat("APPROVER", head(handling)),
                Party.seat("INSPECTOR", seats.at("DISCIPLINE_OFFICER", handling)));
    }

    SeatId head(UnitId handling) {
        return seats.at(isDiscipline(handling) ? "DISCIPLINE_DEPUTY_SECRETARY" : "OFFICE_HEAD", handling);
    }

    /** Who is over whoever heads the office. */
    SeatId over(UnitId handling) {
        return superior(head(handling));
    }

    /** Who is over the office clears where the office itself has the task. */
    List<Party> parties(UnitId handling, UnitId unit) {
        var head = head(handling);
        var own = handling.equals(unit);
        var clerk = seats.at(isDiscipline(handling) ? "DISCIPLINE_OFFICER" : "OFFICE_CLERK", handling);
        return List.of(Party.seat("ASSIGNER", head), Party.seat("CHECKER", own ? superior(head) : clerk),
                Party.seat("CLEARER", own ? superior(head) : head));
    }

    /** @throws UnitTakesNoTasks if the unit has no head who could */
    SeatId responsible(UnitId unit) {
        return seats.at(responsiblePost(unit), unit);
    }

    /** @throws UnitTakesNoTasks if the unit has no head who could */
    String responsiblePost(UnitId unit) {
        return switch (units.get(unit).kind().level()) {
            case OFFICE -> isDiscipline(unit) ? "DISCIPLINE_DEPUTY_SECRETARY" : "OFFICE_HEAD";
            case COLLEGE -> "COLLEGE_SECRETARY";
            case BRANCH -> "BRANCH_SECRETARY";
            case SCHOOL, GROUP, GRID -> throw new UnitTakesNoTasks();
        };
    }

    /** Who sits there today. */
    List<PersonId> sitting(SeatId seat) {
        return seats.holders(List.of(seat)).get(seat).stream().map(Seats.Holder::person).toList();
    }

    private SeatId superior(SeatId seat) {
        return seats.superior(seat).orElse(seat);
    }

    private boolean isDiscipline(UnitId office) {
        return units.get(office).name().startsWith("纪委");
    }
}

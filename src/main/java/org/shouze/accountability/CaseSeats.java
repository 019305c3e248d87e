package org.shouze.accountability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.shouze.matter.NewMatter.Party;
import org.shouze.organization.PersonId;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.springframework.stereotype.Component;

/** From which seats a case is started, decided and looked at again: by whom it is against. */
@Component
class CaseSeats {

    private static final String SECRETARY = "UNIVERSITY_SECRETARY";
    private static final String DEPUTY = "UNIVERSITY_DEPUTY_SECRETARY";
    private static final String DISCIPLINE = "DISCIPLINE_SECRETARY";
    private static final String PRESIDENT = "PRESIDENT";
    /** Whoever leads a unit directly under the committee: its head approves the start (A19 Art 9). */
    private static final Set<String> LEADERS = Set.of("COLLEGE_SECRETARY", "OFFICE_HEAD", "DISCIPLINE_DEPUTY_SECRETARY");

    private final Seats seats;
    private final Units units;

    CaseSeats(Seats seats, Units units) {
        this.seats = seats;
        this.units = units;
    }

    /** The office that handles cases. */
    Unit handling() {
        return seats.existing("CASE_SUPERVISOR").stream().map(seat -> seats.get(seat).unit()).findFirst()
                .orElseThrow(SubjectNotFound::new);
    }

    /** @throws CaseBelongsAbove if it is against who leads the university, or its committee */
    List<Party> of(NewCase wanted) {
        var posts = wanted.subject() == null ? List.<Seats.Held>of() : seats.heldBy(wanted.subject());
        if (posts.stream().anyMatch(held -> held.seat().unit().kind().level() == Level.SCHOOL)
                || wanted.subject() == null && units.get(wanted.unit()).kind().level() == Level.SCHOOL) {
            throw new CaseBelongsAbove();
        }
        var leads = wanted.subject() == null
                || posts.stream().anyMatch(held -> LEADERS.contains(held.seat().post().code()));
        var parties = new ArrayList<Party>();
        parties.add(Party.seat("STARTER", school(leads ? SECRETARY : DISCIPLINE)));
        parties.add(Party.seat("DECIDER", school(leads ? DEPUTY : SECRETARY)));
        parties.add(Party.seat("SECOND_APPROVER", school(PRESIDENT)));
        units.named("组织部").map(unit -> seats.at("OFFICE_HEAD", unit.id()))
                .ifPresent(seat -> parties.add(Party.seat("ORGANIZATION", seat)));
        return parties;
    }

    /** Who may lead the hearing of an appeal: a leader without any part in the decision. */
    Optional<PersonId> hearing(java.util.function.Predicate<PersonId> free) {
        return Arrays.asList(DISCIPLINE, DEPUTY, PRESIDENT, SECRETARY).stream().map(this::school)
                .flatMap(seat -> seats.holders(List.of(seat)).get(seat).stream()).filter(holder -> !holder.substitute())
                .map(Seats.Holder::person).filter(free).findFirst();
    }

    private SeatId school(String post) {
        return seats.at(post, units.school().id());
    }
}

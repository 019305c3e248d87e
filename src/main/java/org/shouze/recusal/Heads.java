package org.shouze.recusal;

import java.util.List;
import java.util.Set;

import org.shouze.audit.Actor;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.shouze.organization.Units;
import org.springframework.stereotype.Component;

/** The head of the discipline commission, who decides about everybody's recusal but his own, and who keeps its records. */
@Component
class Heads {

    private static final String HEAD = "DISCIPLINE_SECRETARY";
    private static final Set<String> KEEPERS = Set.of(HEAD, "DISCIPLINE_DEPUTY_SECRETARY", "CASE_SUPERVISOR");

    private final Seats seats;
    private final Units units;

    Heads(Seats seats, Units units) {
        this.seats = seats;
        this.units = units;
    }

    /** Not as a substitute: to recuse somebody can't be lent. */
    boolean isHead(Actor actor) {
        return present().contains(PersonId.of(actor));
    }

    /** Head, deputy and supervisor of the discipline office, not their substitutes. */
    boolean keeps(Acting acting) {
        return acting.seats().stream().anyMatch(held -> held.substituteFor() == null
                && KEEPERS.contains(held.seat().post().code()));
    }

    Request.Decider decide(MatterId matter, PersonId about, Recusals recusals) {
        var heads = present();
        return heads.isEmpty() || heads.contains(about) || !recusals.bound(matter, heads).isEmpty()
                ? Request.Decider.SUPERIOR
                : Request.Decider.HEAD;
    }

    private List<PersonId> present() {
        SeatId seat = seats.at(HEAD, units.school().id());
        return seats.holders(List.of(seat)).get(seat).stream().filter(holder -> !holder.substitute())
                .map(Seats.Holder::person).toList();
    }
}

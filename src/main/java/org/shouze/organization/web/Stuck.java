package org.shouze.organization.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

import org.shouze.organization.Establishment;
import org.shouze.organization.OpenWork;
import org.shouze.organization.Seat;
import org.shouze.organization.SeatId;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Where work gets stuck below a unit: empty seats, and people on leave for whom nobody stands in. */
@Component
class Stuck {

    private static final int SHOWN = 20;

    private final Establishment establishment;
    private final ObjectProvider<OpenWork> work;
    private final Clock clock;

    Stuck(Establishment establishment, ObjectProvider<OpenWork> work, Clock clock) {
        this.establishment = establishment;
        this.work = work;
        this.clock = clock;
    }

    void show(Unit unit, List<Seat> gaps, Model model) {
        var all = Stream.concat(
                gaps.stream().map(seat -> new At(seat, null, "/organization/units/" + seat.unit().id().value()
                        + "/appoint?post=" + seat.post().code(), 0, null)),
                establishment.uncovered().stream().map(away -> new At(away.seat(), away.name(),
                        "/organization/appointments/" + away.appointment() + "/substitute", 0, null)))
                .filter(at -> unit.covers(at.seat().unit().path())).toList();
        var waiting = new HashMap<SeatId, OpenWork.AtSeat>();
        var shown = all.subList(0, Math.min(SHOWN, all.size()));
        work.forEach(open -> waiting.putAll(open.at(shown.stream().map(at -> at.seat().id()).toList())));
        model.addAttribute("stuck", shown.stream()
                .map(at -> at.with(waiting.getOrDefault(at.seat().id(), OpenWork.AtSeat.NOTHING), this)).toList());
        model.addAttribute("stuckCount", all.size());
        model.addAttribute("scope", unit.name());
        model.addAttribute("whole", unit.kind() == UnitKind.UNIVERSITY_COMMITTEE);
    }

    private LocalDate day(Instant at) {
        return at == null ? null : at.atZone(clock.getZone()).toLocalDate();
    }

    /** @param name of who is on leave, or null where nobody sits; @param from when the first of it is due */
    public record At(Seat seat, String name, String link, int open, LocalDate from) {

        private At with(OpenWork.AtSeat waiting, Stuck days) {
            return new At(seat, name, link, waiting.open(), days.day(waiting.first()));
        }
    }
}

package org.shouze.rehearsal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.shouze.calendar.WorkingDays;
import org.shouze.organization.PersonId;
import org.shouze.organization.SeatId;
import org.shouze.organization.Tenures;
import org.shouze.organization.Tenures.Place;
import org.shouze.organization.Tenures.Tenure;
import org.shouze.organization.Unit;
import org.shouze.rehearsal.Draft.Addressee;
import org.shouze.rehearsal.Draft.Line;
import org.shouze.rehearsal.Rehearsal.Row;
import org.shouze.terms.Terms;
import org.shouze.worklist.SeatWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rehearses a draft against seats, calendar and work as they are known now. Writes nothing; whoever calls decides who may. */
@Component
public class Rehearsals {

    /** Seats that are shown with all that is known of them; a workbook has the others. */
    public static final int SHOWN = 50;

    private final Tenures tenures;
    private final SeatWork work;
    private final WorkingDays days;
    private final Terms terms;
    private final Clock clock;

    Rehearsals(Tenures tenures, SeatWork work, WorkingDays days, Terms terms, Clock clock) {
        this.tenures = tenures;
        this.work = work;
        this.days = days;
        this.terms = terms;
        this.clock = clock;
    }

    /** Statements grow with the posts that are asked, not with seats. */
    @Transactional(readOnly = true)
    public Rehearsal of(Draft draft) {
        var month = YearMonth.now(clock).minusMonths(1);
        var first = draft.dues().map(due -> due.toLocalDate()).min(LocalDate::compareTo).orElse(draft.day());
        var last = draft.dues().map(due -> due.toLocalDate()).max(LocalDate::compareTo).orElse(draft.day());
        var places = places(draft, Stream.of(month.atDay(1), first, draft.day()).min(LocalDate::compareTo).get(),
                last.isAfter(draft.day()) ? last : draft.day());
        var loads = Loads.of(draft, places, work.due(sitting(places.values(), first, last), first, last));
        return new Rehearsal(draft, loads, Loads.byDay(loads), new Staffing(draft, places).gaps(),
                new Dates(draft, day -> days.calendarDaysAfter(day, 0), line -> foreseen(draft, line), clock.getZone())
                        .findings(places),
                rows(loads.subList(0, Math.min(SHOWN, loads.size())), month), month);
    }

    private Optional<Terms.Foreseen> foreseen(Draft draft, Line line) {
        return Optional.ofNullable(line.term()).flatMap(term -> terms.foreseen(term.process(), term.step(),
                draft.sent().atZone(clock.getZone()).toInstant()));
    }

    private Map<Addressee, Place> places(Draft draft, LocalDate first, LocalDate last) {
        var byPost = new LinkedHashMap<String, Set<Unit>>();
        draft.lines().forEach(line -> line.asked().keySet().forEach(seat ->
                byPost.computeIfAbsent(seat.post(), post -> new LinkedHashSet<>()).add(seat.unit())));
        var places = new HashMap<Addressee, Place>();
        byPost.forEach((post, units) -> tenures.of(post, units, first, last).values().forEach(place ->
                places.put(new Addressee(post, place.unit()), place)));
        return places;
    }

    private static Map<SeatId, Set<PersonId>> sitting(Collection<Place> places, LocalDate first, LocalDate last) {
        var sitting = new HashMap<SeatId, Set<PersonId>>();
        places.stream().filter(place -> place.seat() != null).forEach(place -> {
            var people = sitting.computeIfAbsent(place.seat(), seat -> new HashSet<>());
            during(place, first, last).forEach(tenure -> people.add(tenure.person()));
        });
        return sitting;
    }

    private static Stream<Tenure> during(Place place, LocalDate first, LocalDate last) {
        return place.tenures().stream().filter(tenure -> !tenure.from().isAfter(last)
                && (tenure.until() == null || !tenure.until().isBefore(first)));
    }

    private List<Row> rows(List<Load> loads, YearMonth month) {
        var places = loads.stream().map(Load::place).toList();
        var today = LocalDate.now(clock);
        var open = work.open(sitting(places, today, today));
        var done = work.done(places.stream().flatMap(place -> during(place, month.atDay(1), month.atEndOfMonth()))
                .map(Tenure::person).distinct().toList(), month.atDay(1), month.atEndOfMonth());
        var worked = month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).filter(days::isWorkingDay).toList();
        return loads.stream().map(load -> {
            var place = load.place();
            var finished = during(place, month.atDay(1), month.atEndOfMonth()).map(Tenure::person).distinct()
                    .mapToInt(person -> done.getOrDefault(new SeatWork.Doing(person, place.title()), 0)).sum();
            return new Row(load, List.copyOf(place.sitting(load.peak())),
                    place.seat() == null ? 0 : open.getOrDefault(place.seat(), 0),
                    worked.isEmpty() ? 0 : (double) finished / worked.size(),
                    (int) worked.stream().filter(day -> place.sitting(day).isEmpty()).count());
        }).toList();
    }
}

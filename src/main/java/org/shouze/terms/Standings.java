package org.shouze.terms;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import org.shouze.calendar.OfficeHours;
import org.shouze.calendar.WorkingDays;
import org.shouze.calendar.WorkingTime;

/** Puts rule and state of a running term together: its ladder, what is next, and when it is due after all. */
@Component
class Standings {

    private final TermRules rules;
    private final WorkingDays days;
    private final Arithmetic arithmetic;

    @Autowired
    Standings(TermRules rules, WorkingDays days, WorkingTime time, Clock clock) {
        this(rules, days, time, clock.getZone());
    }

    private Standings(TermRules rules, WorkingDays days, WorkingTime time, ZoneId zone) {
        this.rules = rules;
        this.days = days;
        this.arithmetic = new Arithmetic(days, time, zone);
    }

    /** The same with other office hours. */
    Standings with(OfficeHours hours) {
        return new Standings(rules, days, new WorkingTime(days::isWorkingDay, () -> hours, arithmetic.zone()),
                arithmetic.zone());
    }

    Arithmetic arithmetic() {
        return arithmetic;
    }

    TermRule rule(RunningTerm term) {
        return rules.get(term.state().rule());
    }

    Measure measure(RunningTerm term) {
        return term.ownDue != null ? Measure.OWN : rule(term).measure();
    }

    Ladder ladder(RunningTerm term) {
        return new Ladder(measure(term), rule(term).rungs(), arithmetic);
    }

    static Ladder.Standing standing(RunningTerm term, Collection<Climb> climbs, List<Outage> outages) {
        var climbed = new HashMap<String, Instant>();
        climbs.forEach(climb -> climbed.put(climb.rung(), climb.at()));
        var state = term.state();
        return new Ladder.Standing(term.started, state.due(), state.paused(), state.noted(), state.answered(),
                climbed, outages);
    }

    Optional<Ladder.Next> next(RunningTerm term, Collection<Climb> climbs, List<Outage> outages) {
        return ladder(term).next(standing(term, climbs, outages));
    }

    /** The calendar's version, of terms that it has a say in. */
    Long counted(Measure measure) {
        return measure.inOfficeTime() ? days.version() : null;
    }

    /** When it is due under this rule and today's calendar, after all that moved it. Empty if the rule gives no time. */
    Optional<Instant> due(RunningTerm term, TermRule rule, List<Arithmetic.Moved> moves) {
        return arithmetic.due(rule, term.started, term.ownDue)
                .map(due -> arithmetic.moved(term.ownDue != null ? Measure.OWN : rule.measure(), due, moves));
    }

    /** Standstills that are over and extensions that were granted, in their order. */
    static List<Arithmetic.Moved> moves(List<TermView.Pause> pauses, Map<Instant, Instant> extensions) {
        record At(Instant moment, Arithmetic.Moved move) {}
        return Stream.concat(pauses.stream().filter(pause -> pause.to() != null)
                .map(pause -> new At(pause.to(), new Arithmetic.Moved.Pause(pause.from(), pause.to()))),
                extensions.entrySet().stream().map(granted -> new At(granted.getKey(),
                        new Arithmetic.Moved.Extension(granted.getValue()))))
                .sorted(Comparator.comparing(At::moment)).map(At::move).toList();
    }
}

package org.shouze.terms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.matter.Matters;

/** Climbs the rungs whose moment has come, a batch at a time. */
@Component
class Climbing {

    static final int BATCH = 500;
    private static final Duration PUT_OFF = Duration.ofHours(1);

    private final RunningTerms running;
    private final Standings standings;
    private final TermTrail trail;
    private final Outages outages;
    private final Telling telling;
    private final Proposals proposals;
    private final Audiences audiences;
    private final WhoseTurn turns;
    private final Matters matters;
    private final Audit audit;
    private final Clock clock;

    Climbing(RunningTerms running, Standings standings, TermTrail trail, Outages outages, Telling telling,
            Proposals proposals, Audiences audiences, WhoseTurn turns, Matters matters, Audit audit, Clock clock) {
        this.running = running;
        this.standings = standings;
        this.trail = trail;
        this.outages = outages;
        this.telling = telling;
        this.proposals = proposals;
        this.audiences = audiences;
        this.turns = turns;
        this.matters = matters;
        this.audit = audit;
        this.clock = clock;
    }

    private record Step(RunningTerm term, Climb climb, Rung rung) {}

    /** @return how many items it looked at: fewer than asked for, and nothing is left */
    @Transactional
    int climb(int most) {
        var now = clock.instant();
        var terms = running.dueFor(now, most);
        if (terms.isEmpty()) {
            return 0;
        }
        var items = terms.stream().map(term -> term.item).toList();
        var climbs = trail.climbs(items);
        var lost = outages.since(terms.stream().map(term -> term.started).min(Instant::compareTo).orElseThrow());
        var pauses = trail.pauses(terms.stream().filter(RunningTerm::stands).map(term -> term.item).toList());
        var steps = new ArrayList<Step>();
        terms.forEach(term -> steps.addAll(term.stands() ? alarm(term, pauses.get(term.item), now)
                : up(term, climbs.getOrDefault(term.item, List.of()), lost, now)));
        running.save(terms);
        if (!steps.isEmpty()) {
            record(steps);
        }
        return terms.size();
    }

    /** The first of those that wait is looked at again in an hour. */
    @Transactional
    int putOff() {
        var first = running.dueFor(clock.instant(), 1);
        first.forEach(term -> term.nextAt(clock.instant().plus(PUT_OFF)));
        running.save(first);
        return first.size();
    }

    private List<Step> up(RunningTerm term, List<Climb> before, List<Outage> lost, Instant now) {
        var climbed = new ArrayList<>(before);
        var steps = new ArrayList<Step>();
        var next = standings.next(term, climbed, lost);
        while (next.isPresent() && !next.get().moment().isAfter(now)) {
            var moment = next.get().moment();
            var climb = Climb.of(term.item, next.get().rung(), moment, now,
                    lost.stream().anyMatch(outage -> outage.covers(moment)));
            climbed.add(climb);
            steps.add(new Step(term, climb, next.get().rung()));
            next = standings.next(term, climbed, lost);
        }
        term.nextAt(next.map(Ladder.Next::moment).orElse(null));
        return steps;
    }

    private List<Step> alarm(RunningTerm term, List<TermView.Pause> pauses, Instant now) {
        var standing = pauses.stream().filter(pause -> pause.to() == null).findFirst().orElseThrow();
        term.nextAt(null);
        return List.of(new Step(term, new Climb(term.item, Climb.PAUSE + standing.id(), null, standing.alarm(), now,
                false, Means.ORDINARY, null), null));
    }

    private void record(List<Step> steps) {
        var whose = turns.of(steps.stream().map(step -> step.term().item).distinct().toList());
        var known = steps.stream().filter(step -> whose.containsKey(step.term().item)).toList();
        trail.climbed(steps.stream().map(Step::climb).toList(), telling.tell(last(known).stream().map(step ->
                new Telling.Told(step.climb(), step.term(), whose.get(step.term().item), tells(step))).toList()));
        known.stream().collect(Collectors.groupingBy(Climbing::act)).forEach((act, some) -> matters.note(
                some.stream().map(step -> step.term().matter).distinct().toList(), Actor.SYSTEM, act));
        proposals.open(known.stream().filter(step -> step.rung() != null && step.rung().proposes())
                .flatMap(step -> audiences.superior(whose.get(step.term().item)).stream().map(seat ->
                        new Proposals.Opening(step.term(), whose.get(step.term().item), seat))).toList());
        audit.changed(Actor.SYSTEM, "terms.climbed", "terms", steps.stream().collect(Collectors.groupingBy(
                step -> step.climb().ofPause() ? "PAUSE" : step.climb().rung(), Collectors.counting())).toString());
    }

    /** Rungs that are climbed together after an outage tell once, what the last of them says. */
    private static List<Step> last(List<Step> steps) {
        var last = new HashMap<String, Step>();
        steps.forEach(step -> last.put(step.term().item, step));
        return List.copyOf(last.values());
    }

    private static List<Audience> tells(Step step) {
        return step.rung() == null ? List.of(Audience.HOLDER, Audience.SUPERIOR) : step.rung().tells();
    }

    private static String act(Step step) {
        return "act.terms." + (step.climb().ofPause() ? "pauseLasts"
                : step.climb().colour() == null ? "reminded" : step.climb().colour().name());
    }
}

package org.shouze.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shouze.calendar.OfficeHours;

/** What other office hours would do to the terms that run. */
@Component
public class HoursEffect {

    private static final int LOOKED_AT = 200;
    private static final int SHOWN = 20;
    private static final int BOUND = 1000;

    private final RunningTerms running;
    private final Standings standings;
    private final TermTrail trail;
    private final ExtensionRequests requests;

    HoursEffect(RunningTerms running, Standings standings, TermTrail trail, ExtensionRequests requests) {
        this.running = running;
        this.standings = standings;
        this.trail = trail;
        this.requests = requests;
    }

    /** Looks at those where something is to happen soonest. */
    @Transactional(readOnly = true)
    public RuleKeeping.Effect of(OfficeHours hours) {
        var then = standings.with(hours);
        var soon = running.soonest(LOOKED_AT);
        var items = soon.stream().map(term -> term.item).toList();
        var pauses = trail.pauses(items);
        var granted = requests.granted(items);
        var changes = new ArrayList<RuleKeeping.Change>();
        for (var term : soon) {
            var moves = Standings.moves(pauses.getOrDefault(term.item, List.of()),
                    granted.getOrDefault(term.item, Map.of()));
            then.due(term, standings.rule(term), moves).filter(due -> !due.equals(term.due())).ifPresent(due ->
                    changes.add(new RuleKeeping.Change(term.step, term.started, term.due(), due)));
        }
        return new RuleKeeping.Effect(running.counted(BOUND), changes.subList(0, Math.min(changes.size(), SHOWN)));
    }
}

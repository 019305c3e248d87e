package org.shouze.terms;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.calendar.WorkingDays;

/** Moves what runs when its arithmetic changed: a holiday was announced, or a version of a rule took over. */
@Component
class Recounting {

    private final RunningTerms running;
    private final TermRules rules;
    private final Terms terms;
    private final WorkingDays days;
    private final Audit audit;
    private final Clock clock;

    Recounting(RunningTerms running, TermRules rules, Terms terms, WorkingDays days, Audit audit, Clock clock) {
        this.running = running;
        this.rules = rules;
        this.terms = terms;
        this.days = days;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return how many it looked at */
    @Transactional
    int calendar() {
        var older = running.countedBefore(days.version(), Climbing.BATCH);
        if (!older.isEmpty()) {
            terms.move(older, DueMoved.Cause.CALENDAR, Actor.SYSTEM);
            audit.changed(Actor.SYSTEM, "terms.recounted", "terms", "calendar: " + older.size());
        }
        return older.size();
    }

    /** @return how many it looked at; of one rule at a time */
    @Transactional
    int rules() {
        for (var taken : rules.takenOver(LocalDate.now(clock)).entrySet()) {
            var open = running.under(taken.getKey().id(), Climbing.BATCH);
            if (!open.isEmpty()) {
                open.forEach(term -> term.moveTo(taken.getValue().id(), term.due(), term.state().countedWith()));
                terms.move(open, DueMoved.Cause.RULE, Actor.SYSTEM);
                audit.changed(Actor.SYSTEM, "terms.recounted", "rule:" + taken.getValue().id(), "" + open.size());
                return Climbing.BATCH;
            }
        }
        return 0;
    }
}

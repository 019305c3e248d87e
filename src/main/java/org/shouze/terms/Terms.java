package org.shouze.terms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.calendar.ExplainedDate;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;

/** The clocks of all items. Whoever calls has decided who may. */
@Component
public class Terms {

    private final RunningTerms running;
    private final TermRules rules;
    private final Standings standings;
    private final TermTrail trail;
    private final ExtensionRequests requests;
    private final Outages outages;
    private final Matters matters;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Terms(RunningTerms running, TermRules rules, Standings standings, TermTrail trail,
            ExtensionRequests requests, Outages outages, Matters matters, Audit audit,
            ApplicationEventPublisher events, Clock clock) {
        this.running = running;
        this.rules = rules;
        this.standings = standings;
        this.trail = trail;
        this.requests = requests;
        this.outages = outages;
        this.matters = matters;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @param ownDue due time that the room hands, or null to leave it to the rule */
    public record Opened(String item, MatterId matter, String process, String step, Instant at, Instant ownDue) {}

    /**
     * Starts their clocks, in one batch; a step whose rule has neither time nor rungs costs nothing.
     *
     * @return the due time of each item that has one
     */
    @Transactional
    public Map<String, Instant> open(Collection<Opened> items) {
        var dues = new HashMap<String, Instant>();
        var starting = new ArrayList<RunningTerm>();
        for (var item : items) {
            var rule = rules.of(item.process(), item.step(), LocalDate.ofInstant(item.at(), clock.getZone()));
            if (rule.isEmpty()) {
                Optional.ofNullable(item.ownDue()).ifPresent(due -> dues.put(item.item(), due));
                continue;
            }
            standings.arithmetic().due(rule.get(), item.at(), item.ownDue()).ifPresent(due -> {
                dues.put(item.item(), due);
                if (item.ownDue() == null || !rule.get().rungs().isEmpty()) {
                    starting.add(started(item, rule.get(), due));
                }
            });
        }
        if (!starting.isEmpty()) {
            running.insert(starting);
        }
        return dues;
    }

    private RunningTerm started(Opened item, TermRule rule, Instant due) {
        var measure = item.ownDue() != null ? Measure.OWN : rule.measure();
        var term = new RunningTerm(item.item(), item.matter(), item.process(), item.step(), item.at(), item.ownDue(), 0,
                new RunningTerm.State(rule.id(), due, standings.counted(measure), null, null, null, null,
                        Duration.ZERO, null));
        term.nextAt(standings.next(term, List.of(), List.of()).map(Ladder.Next::moment).orElse(null));
        return term;
    }

    /** They were done, or taken away. */
    @Transactional
    public void end(Collection<String> items) {
        running.end(items, clock.instant());
    }

    /**
     * How the holder gets on: whoever is told reads it, and what waits for silence is not climbed.
     *
     * @throws NoReasonGiven if it says nothing
     */
    @Transactional
    public void note(String item, Actor by, String text) {
        var term = open(item);
        term.note(clock.instant());
        trail.noted(item, by, null, stated(text));
        record(term, by, "noted", text.strip());
    }

    /** He has seen the colour. @throws NothingToAcknowledge if it has none */
    @Transactional
    public void acknowledge(String item, Actor by) {
        var term = open(item);
        var colour = colour(term, climbs(item), lost(term)).orElseThrow(NothingToAcknowledge::new);
        term.acknowledge(clock.instant());
        trail.noted(item, by, colour, null);
        record(term, by, "acknowledged", null);
    }

    /**
     * Stops the clock, for a reason the rule knows.
     *
     * @throws PauseNotForeseen if it does not
     * @throws TermStandsStill  if it stands still already
     * @throws TermIsOver       if the due moment has passed
     */
    @Transactional
    public void pause(String item, Actor by, String category, String reason) {
        var term = open(item);
        var why = rules.pauses(term.process).stream().filter(each -> each.code().equals(category)
                && standings.rule(term).mayPause()).findFirst().orElseThrow(PauseNotForeseen::new);
        term.pause(clock.instant());
        trail.paused(item, by, why, stated(reason), alarm(why));
        record(term, by, "paused", why.name() + "：" + reason.strip());
    }

    private Instant alarm(TermRules.Category why) {
        return standings.arithmetic().time().after(clock.instant(), Duration.ofHours(why.longest()));
    }

    /** Lets it run on: what was left when it stopped is left now. @throws TermRuns if it does not stand still */
    @Transactional
    public void resume(String item, Actor by) {
        var term = open(item);
        term.resume(term.stands() ? standings.arithmetic().length(standings.measure(term), term.state().pausedAt(),
                clock.instant()) : Duration.ZERO);
        trail.resumed(item, by);
        move(List.of(term), DueMoved.Cause.PAUSE, by);
        record(term, by, "resumed", null);
    }

    /** What was granted holds from now on; asked and decided by {@link Extensions}. */
    void extended(String item, Actor by) {
        move(List.of(open(item)), DueMoved.Cause.EXTENSION, by);
    }

    /** Works the due times out anew and tells whoever shows them. */
    void move(Collection<RunningTerm> terms, DueMoved.Cause cause, Actor by) {
        var items = terms.stream().map(term -> term.item).toList();
        var pauses = trail.pauses(items);
        var granted = requests.granted(items);
        var climbs = trail.climbs(items);
        var moved = new ArrayList<TermView.Move>();
        for (var term : terms) {
            var before = term.due();
            var due = standings.due(term, standings.rule(term), Standings.moves(
                    pauses.getOrDefault(term.item, List.of()), granted.getOrDefault(term.item, Map.of())))
                    .orElse(before);
            term.moveTo(term.state().rule(), due, standings.counted(standings.measure(term)));
            next(term, climbs.getOrDefault(term.item, List.of()), pauses.getOrDefault(term.item, List.of()));
            if (!due.equals(before)) {
                moved.add(new TermView.Move(term.item, clock.instant(), before, due, cause, by.name()));
            }
        }
        running.save(terms);
        trail.moved(moved);
        events.publishEvent(new DueMoved(moved.stream().map(move -> new DueMoved.To(move.item(), move.to())).toList()));
    }

    private void record(RunningTerm term, Actor by, String act, String text) {
        if (!act.equals("resumed")) {
            next(term, climbs(term.item), trail.pauses(List.of(term.item)).getOrDefault(term.item, List.of()));
            running.save(List.of(term));
        }
        matters.note(term.matter, by, "act.terms." + act, text);
        audit.changed(by, "terms." + act, "matter:" + term.matter, term.step);
    }

    private void next(RunningTerm term, List<Climb> climbs, List<TermView.Pause> pauses) {
        var alarm = pauses.stream().filter(pause -> pause.to() == null).filter(pause -> climbs.stream()
                .noneMatch(climb -> climb.rung().equals(Climb.PAUSE + pause.id()))).map(TermView.Pause::alarm).findFirst();
        term.nextAt(term.stands() ? alarm.orElse(null)
                : standings.next(term, climbs, lost(term)).map(Ladder.Next::moment).orElse(null));
    }

    /** When such a step is due by its rule if it begins then; empty where no rule says so. */
    public Optional<Instant> due(String process, String step, Instant at) {
        return rules.of(process, step, LocalDate.ofInstant(at, clock.getZone()))
                .flatMap(rule -> standings.arithmetic().due(rule, at, null));
    }

    /** When such a step is due by its rule if it begins then, and why then; empty where no rule gives it a time. */
    public Optional<Foreseen> foreseen(String process, String step, Instant at) {
        return rules.of(process, step, LocalDate.ofInstant(at, clock.getZone()))
                .flatMap(rule -> standings.arithmetic().due(rule, at, null).map(due -> new Foreseen(rule.basis(), due,
                        standings.arithmetic().date(rule, at).orElse(null))));
    }

    /** @param basis what the rule rests on; @param date its arithmetic, of terms that end with a day; else null */
    public record Foreseen(String basis, Instant due, ExplainedDate date) {}

    /** The colour an item has and whether its clock stands still, in a few statements. Empty if it has no clock. */
    @Transactional(readOnly = true)
    public Optional<Brief> brief(String item) {
        return running.find(item).map(term -> {
            var lost = lost(term);
            var climbs = climbs(item);
            return new Brief(item, term.due(), colour(term, climbs, lost).orElse(null), answered(term, climbs),
                    term.stands(), Outage.within(term.due(), clock.instant(), lost), term.isOpen());
        });
    }

    /** @param excused how much of its lateness the system was not there */
    public record Brief(String item, Instant due, Colour colour, boolean answered, boolean standing, Duration excused,
            boolean open) {}

    /** A term with its arithmetic. @throws NotFound if this item has no clock */
    @Transactional(readOnly = true)
    public TermView view(String item) {
        var term = running.find(item).orElseThrow(() -> new NotFound("term of " + item));
        var climbs = climbs(item);
        var lost = lost(term);
        var pauses = trail.pauses(List.of(item)).getOrDefault(item, List.of());
        var rule = standings.rule(term);
        var now = term.isOpen() ? clock.instant() : term.state().endedAt();
        var late = now.isAfter(term.due())
                ? Duration.between(term.due(), now).minus(Outage.within(term.due(), now, lost)) : Duration.ZERO;
        var asking = requests.of(item).stream().anyMatch(each -> each.decidedAt() == null);
        return new TermView(item, rule, term.ownDue != null, term.started,
                term.ownDue != null ? null : standings.arithmetic().date(rule, term.started).orElse(null),
                standings.due(term, rule, List.of()).orElse(term.due()), term.due(), term.isOpen(),
                colour(term, climbs, lost).orElse(null), answered(term, climbs),
                pauses.stream().filter(pause -> pause.to() == null).findFirst().orElse(null), trail.moves(item), pauses,
                trail.notes(item), climbs, ahead(term, climbs, lost), lost, late,
                rule.mayPause() && !term.stands() && now.isBefore(term.due()) ? rules.pauses(term.process) : List.of(),
                rule.mayExtend() && !asking && now.isBefore(term.due()));
    }

    /** The standstills of these items, by item. */
    @Transactional(readOnly = true)
    public Map<String, List<TermView.Pause>> pauses(Collection<String> items) {
        return trail.pauses(items);
    }

    private List<TermView.Ahead> ahead(RunningTerm term, List<Climb> climbs, List<Outage> lost) {
        return !term.isOpen() || term.stands() ? List.of()
                : standings.ladder(term).ahead(Standings.standing(term, climbs, lost)).stream()
                        .map(next -> new TermView.Ahead(next.rung(), next.moment())).toList();
    }

    private Optional<Colour> colour(RunningTerm term, List<Climb> climbs, List<Outage> lost) {
        return standings.ladder(term).colour(Standings.standing(term, climbs, lost),
                term.isOpen() ? clock.instant() : term.state().endedAt());
    }

    private static boolean answered(RunningTerm term, List<Climb> climbs) {
        var last = climbs.stream().filter(climb -> climb.colour() != null).map(Climb::at)
                .max(Instant::compareTo);
        var answered = term.state().answered();
        return last.isEmpty() || answered != null && !answered.isBefore(last.get());
    }

    private List<Climb> climbs(String item) {
        return trail.climbs(List.of(item)).getOrDefault(item, List.of());
    }

    private List<Outage> lost(RunningTerm term) {
        return outages.since(term.started);
    }

    private RunningTerm open(String item) {
        return running.find(item).filter(RunningTerm::isOpen).orElseThrow(() -> new NotFound("term of " + item));
    }

    static String stated(String text) {
        if (text == null || text.isBlank()) {
            throw new NoReasonGiven();
        }
        return text.strip();
    }
}

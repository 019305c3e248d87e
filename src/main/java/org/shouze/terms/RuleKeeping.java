package org.shouze.terms;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.organization.Seats;

/** Arranges the next version of a rule. What was in force stays as it was. */
@Component
public class RuleKeeping {

    private static final int SHOWN = 20;
    private static final int BOUND = 1000;

    private final JdbcTemplate jdbc;
    private final TermRules rules;
    private final RunningTerms running;
    private final Standings standings;
    private final Seats seats;
    private final Audit audit;
    private final Clock clock;

    RuleKeeping(JdbcTemplate jdbc, TermRules rules, RunningTerms running, Standings standings, Seats seats, Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.running = running;
        this.standings = standings;
        this.seats = seats;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a version would do to what is open.
     *
     * @param open    how many run by the version before it, at most a thousand
     * @param changes the due times of the soonest of them; empty if it does not take over
     */
    public record Effect(int open, List<Change> changes) {}

    public record Change(String step, Instant started, Instant from, Instant to) {}

    /** @param next the version as it is to be; its id does not matter */
    @Transactional(readOnly = true)
    public Effect effect(TermRule next) {
        check(next);
        var before = before(next);
        if (before.isEmpty()) {
            return new Effect(0, List.of());
        }
        var changes = new ArrayList<Change>();
        if (next.takesOver()) {
            running.sample(before.get().id(), SHOWN).forEach(term -> changes.add(new Change(term.step, term.started,
                    term.due(), standings.due(term, next, List.of()).orElse(term.due()))));
        }
        return new Effect(running.count(before.get().id(), BOUND), changes);
    }

    /**
     * From its day on it holds; the version before it ends the day before.
     *
     * @throws RuleBeginsTooSoon  if it does not begin after today
     * @throws RuleIsSuperseded   if a later version is arranged already
     * @throws RungsCollide       if two of its rungs are the same
     * @throws RungTellsNobody    if a rung names nobody there is
     */
    @Transactional
    public long arrange(TermRule next, Actor by) {
        check(next);
        var before = before(next);
        try {
            jdbc.update("""
                    insert into term_rule (process, step, valid_from, measure, amount, may_extend, may_pause, takes_over,
                        basis, made_at, made_by, made_name) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    next.process(), next.step(), next.validFrom(), next.measure().name(), next.amount(),
                    next.mayExtend(), next.mayPause(), next.takesOver(), next.basis(),
                    RunningTerms.utc(clock.instant()), by.person(), by.name());
        } catch (DuplicateKeyException e) {
            throw new RuleIsSuperseded();
        }
        var id = jdbc.queryForObject("select id from term_rule where process = ? and step = ? and valid_from = ?",
                Long.class, next.process(), next.step(), next.validFrom());
        for (int i = 0; i < next.rungs().size(); i++) {
            insert(id, i + 1, next.rungs().get(i));
        }
        before.ifPresent(old -> jdbc.update("update term_rule set valid_to = ?, succeeded_by = ? where id = ?",
                next.validFrom().minusDays(1), id, old.id()));
        audit.changed(by, "terms.ruled", "rule:" + id, next.process() + " " + next.step() + " " + next.measure() + " "
                + next.amount() + " from " + next.validFrom());
        forgetAfterCommit();
        return id;
    }

    private void insert(long rule, int position, Rung rung) {
        jdbc.update("""
                insert into term_rung (rule_id, position, colour, mark, amount, unless_noted, unanswered, tells, channel,
                    document, proposes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rule, position,
                rung.colour() == null ? null : rung.colour().name(), rung.mark().name(), rung.amount(),
                rung.unlessNoted(), rung.unanswered(), Audience.text(rung.tells()), rung.means().name(), rung.document(),
                rung.proposes());
    }

    private void check(TermRule next) {
        if (!next.validFrom().isAfter(LocalDate.now(clock))) {
            throw new RuleBeginsTooSoon();
        }
        if (rules.all().stream().anyMatch(rule -> same(rule, next) && !rule.validFrom().isBefore(next.validFrom()))) {
            throw new RuleIsSuperseded();
        }
        var keys = next.rungs().stream().map(Rung::key).toList();
        if (keys.stream().distinct().count() < keys.size()) {
            throw new RungsCollide();
        }
        if (next.rungs().stream().anyMatch(rung -> rung.tells().isEmpty()
                || !rung.tells().stream().allMatch(this::isSomebody))) {
            throw new RungTellsNobody();
        }
    }

    private boolean isSomebody(Audience audience) {
        if (!audience.namesPost()) {
            return true;
        }
        try {
            var wanted = audience.post();
            return wanted.namesPost() && seats.post(wanted.name()).isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Optional<TermRule> before(TermRule next) {
        return rules.all().stream().filter(rule -> same(rule, next) && rule.validTo() == null).findFirst();
    }

    private static boolean same(TermRule a, TermRule b) {
        return a.process().equals(b.process()) && a.step().equals(b.step());
    }

    private void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                rules.forget();
            }
        });
    }
}

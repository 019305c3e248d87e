package org.shouze.terms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import org.shouze.matter.MatterId;

/** The rows of the terms that run. */
@Component
class RunningTerms {

    /** Where nothing is to happen any more. */
    private static final OffsetDateTime NEVER = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final JdbcTemplate jdbc;

    RunningTerms(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Collection<RunningTerm> terms) {
        jdbc.batchUpdate("""
                insert into term_running (item_id, matter_id, process, step, rule_id, started_at, own_due, due,
                    counted_with, next_at, paused_seconds, revision)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)""", terms.stream().map(term -> new Object[] {term.item,
                        term.matter.value(), term.process, term.step, term.state().rule(), utc(term.started),
                        utc(term.ownDue), utc(term.due()), term.state().countedWith(), next(term)}).toList());
    }

    Optional<RunningTerm> find(String item) {
        return jdbc.query("select * from term_running where item_id = ?", RunningTerms::term, item).stream().findFirst();
    }

    List<RunningTerm> find(Collection<String> items) {
        return items.isEmpty() ? List.of() : jdbc.query("select * from term_running where item_id = any (?)",
                RunningTerms::term, (Object) items.toArray(String[]::new));
    }

    /** Those with something to happen by now, the longest waiting first; locked, and left to whoever else has them. */
    List<RunningTerm> dueFor(Instant now, int most) {
        return jdbc.query("select * from term_running where next_at <= ? and ended_at is null "
                + "order by next_at, item_id limit " + most + " for update skip locked", RunningTerms::term, utc(now));
    }

    /** Those worked out with an older calendar. */
    List<RunningTerm> countedBefore(long version, int most) {
        return jdbc.query("select * from term_running where counted_with < ? and ended_at is null order by item_id limit "
                + most + " for update skip locked", RunningTerms::term, version);
    }

    List<RunningTerm> under(long rule, int most) {
        return jdbc.query("select * from term_running where rule_id = ? and ended_at is null order by item_id limit "
                + most + " for update skip locked", RunningTerms::term, rule);
    }

    /** Without the lock: to look at. */
    List<RunningTerm> sample(long rule, int most) {
        return jdbc.query("select * from term_running where rule_id = ? and ended_at is null order by due limit "
                + most, RunningTerms::term, rule);
    }

    /** Without the lock: those with something to happen soonest. */
    List<RunningTerm> soonest(int most) {
        return jdbc.query("select * from term_running where next_at < ? and ended_at is null order by next_at, item_id "
                + "limit " + most, RunningTerms::term, NEVER);
    }

    /** How many have a due time that the calendar has a say in. */
    int counted(int bound) {
        return jdbc.queryForObject("select count(*) from (select 1 as one from term_running where counted_with >= 0 "
                + "and ended_at is null limit " + bound + ") bounded", Integer.class);
    }

    int count(long rule, int bound) {
        return jdbc.queryForObject("select count(*) from (select 1 as one from term_running where rule_id = ? "
                + "and ended_at is null limit " + bound + ") bounded", Integer.class, rule);
    }

    /** @throws OptimisticLockingFailureException if one of them changed meanwhile */
    void save(Collection<RunningTerm> terms) {
        var saved = jdbc.batchUpdate("""
                update term_running set rule_id = ?, due = ?, counted_with = ?, next_at = ?, noted_at = ?,
                    answered_at = ?, paused_at = ?, paused_seconds = ?, revision = revision + 1
                where item_id = ? and revision = ? and ended_at is null""", terms.stream().map(term -> {
                    var state = term.state();
                    return new Object[] {state.rule(), utc(state.due()), state.countedWith(), next(term),
                            utc(state.noted()), utc(state.answered()), utc(state.pausedAt()),
                            state.paused().toSeconds(), term.item, term.revision};
                }).toList());
        for (int rows : saved) {
            if (rows == 0) {
                throw new OptimisticLockingFailureException("a term changed meanwhile");
            }
        }
    }

    void end(Collection<String> items, Instant at) {
        jdbc.batchUpdate("update term_running set ended_at = ?, revision = revision + 1 "
                + "where item_id = ? and ended_at is null",
                items.stream().map(item -> new Object[] {utc(at), item}).toList());
    }

    static OffsetDateTime utc(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime next(RunningTerm term) {
        return term.state().next() == null ? NEVER : utc(term.state().next());
    }

    private static RunningTerm term(ResultSet row, int n) throws SQLException {
        var next = instant(row, "next_at");
        return new RunningTerm(row.getString("item_id"), new MatterId(row.getObject("matter_id", UUID.class)),
                row.getString("process"), row.getString("step"), instant(row, "started_at"), instant(row, "own_due"),
                row.getInt("revision"), new RunningTerm.State(row.getLong("rule_id"), instant(row, "due"),
                        row.getObject("counted_with", Long.class), NEVER.toInstant().equals(next) ? null : next,
                        instant(row, "noted_at"), instant(row, "answered_at"), instant(row, "paused_at"),
                        Duration.ofSeconds(row.getLong("paused_seconds")), instant(row, "ended_at")));
    }
}

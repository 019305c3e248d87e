package org.shouze.terms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.shouze.NotFound;

/**
 * The rules, and which of them holds. Kept in memory and trusted for a minute: a new version holds from the next day at
 * the earliest, and has long been seen by every node then.
 */
@Component
public class TermRules {

    private static final Duration TRUSTED = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Copy copy;

    TermRules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Copy(Instant read, List<TermRule> rules, Map<String, List<Category>> pauses,
            Map<Long, Long> successors) {}

    /** Why a clock may stand still. @param longest in working hours, before somebody is told */
    public record Category(String code, String name, int longest) {}

    /** All versions, the closest to a step first, of one step the newest first. */
    public List<TermRule> all() {
        return current().rules();
    }

    /** What holds on that day; empty if nobody ever said. */
    public Optional<TermRule> of(String process, String step, LocalDate day) {
        return all().stream().filter(rule -> rule.covers(process, step) && rule.holds(day))
                .max(Comparator.comparingInt(TermRule::closeness));
    }

    /** @throws NotFound if there is none */
    public TermRule get(long id) {
        return find(id).or(() -> {
            copy = null;
            return find(id);
        }).orElseThrow(() -> new NotFound("term rule " + id));
    }

    /** The reasons for which the clock of this process may stand still. */
    public List<Category> pauses(String process) {
        var pauses = current().pauses();
        return pauses.getOrDefault(process, pauses.getOrDefault(TermRule.ANY, List.of()));
    }

    /** Those this process has of its own. */
    public List<Category> ownPauses(String process) {
        return current().pauses().getOrDefault(process, List.of());
    }

    /** Rules that ended with a version that takes over what is open, with that version. */
    Map<TermRule, TermRule> takenOver(LocalDate day) {
        var taken = new HashMap<TermRule, TermRule>();
        current().successors().forEach((old, next) -> find(next)
                .filter(rule -> rule.takesOver() && !rule.validFrom().isAfter(day))
                .ifPresent(rule -> taken.put(get(old), rule)));
        return taken;
    }

    void forget() {
        copy = null;
    }

    private Optional<TermRule> find(long id) {
        return all().stream().filter(rule -> rule.id() == id).findFirst();
    }

    private Copy current() {
        var mine = copy;
        if (mine == null || Duration.between(mine.read(), clock.instant()).abs().compareTo(TRUSTED) > 0) {
            mine = read();
            copy = mine;
        }
        return mine;
    }

    private Copy read() {
        var rungs = new HashMap<Long, List<Rung>>();
        jdbc.sql("select * from term_rung order by rule_id, position").query(row -> {
            rungs.computeIfAbsent(row.getLong("rule_id"), any -> new ArrayList<>()).add(rung(row));
        });
        var successors = new HashMap<Long, Long>();
        var rules = jdbc.sql("select * from term_rule order by process desc, step desc, valid_from desc")
                .query((row, n) -> {
                    var next = row.getObject("succeeded_by", Long.class);
                    if (next != null) {
                        successors.put(row.getLong("id"), next);
                    }
                    return rule(row, List.copyOf(rungs.getOrDefault(row.getLong("id"), List.of())));
                }).list();
        var pauses = new HashMap<String, List<Category>>();
        jdbc.sql("select * from term_pause_category order by process, position").query(row -> {
            pauses.computeIfAbsent(row.getString("process"), any -> new ArrayList<>()).add(new Category(
                    row.getString("code"), row.getString("name"), row.getInt("longest")));
        });
        return new Copy(clock.instant(), rules, pauses, successors);
    }

    private static TermRule rule(ResultSet row, List<Rung> rungs) throws SQLException {
        return new TermRule(row.getLong("id"), row.getString("process"), row.getString("step"),
                row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
                Measure.valueOf(row.getString("measure")), row.getInt("amount"), row.getBoolean("may_extend"),
                row.getBoolean("may_pause"), row.getBoolean("takes_over"), row.getString("basis"),
                row.getString("made_name"), rungs);
    }

    private static Rung rung(ResultSet row) throws SQLException {
        var colour = row.getString("colour");
        return new Rung(colour == null ? null : Colour.valueOf(colour), Rung.Mark.valueOf(row.getString("mark")),
                row.getInt("amount"), row.getBoolean("unless_noted"), row.getObject("unanswered", Integer.class),
                Audience.parse(row.getString("tells")), Means.valueOf(row.getString("channel")), row.getString("document"),
                row.getBoolean("proposes"));
    }
}

package org.shouze.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.shouze.calendar.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rounds: each day's is opened once at its time, and closed at its hour. */
@Component
public class Rounds {

    private final JdbcClient jdbc;
    private final Plans plans;
    private final WorkingDays calendar;
    private final RoundOpening opening;
    private final RoundClosing closing;
    private final Turns turns;
    private final Clock clock;

    Rounds(JdbcClient jdbc, Plans plans, WorkingDays calendar, RoundOpening opening, RoundClosing closing,
            Turns turns, Clock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.calendar = calendar;
        this.opening = opening;
        this.closing = closing;
        this.turns = turns;
        this.clock = clock;
    }

    /** Opens today's round if its hour has come, or goes on where a broken-off opening stopped. */
    public void openDue() {
        turns.alone("open", () -> {
            var today = LocalDate.now(clock);
            plans.inForce(today).ifPresent(plan -> {
                tellOfDaysNotOpened(today);
                if (isDue(plan, today)) {
                    open(plan, today);
                }
            });
        });
    }

    /** Closes the rounds whose hour has passed: what was never filed ends as missed. */
    public void closeDue() {
        turns.alone("close", () -> list("status = 'OPEN' and closes_at <= ?", Columns.at(clock.instant()))
                .forEach(closing::close));
    }

    public Optional<Round> of(LocalDate day) {
        return list("plan_code = ? and report_day = ?", Plan.DAILY, day).stream().findFirst();
    }

    /** Newest first. */
    public List<Round> latest(int count) {
        return list("plan_code = ? order by report_day desc fetch first ? rows only", Plan.DAILY, count);
    }

    /** The newest of those up to that day, newest first. */
    public List<Round> latest(LocalDate upTo, int count) {
        return list("plan_code = ? and report_day <= ? order by report_day desc fetch first ? rows only", Plan.DAILY,
                upTo, count);
    }

    Round get(long id) {
        return list("id = ?", id).get(0);
    }

    private boolean isDue(Plan plan, LocalDate today) {
        var now = clock.instant();
        return isDuty(plan, today) && !now.isBefore(Plan.at(today, plan.filingOpens(), clock.getZone()))
                && now.isBefore(closesAt(plan, today));
    }

    private void open(Plan plan, LocalDate today) {
        var round = of(today).orElseGet(() -> {
            turns.commit(() -> insert(plan, today, Round.Status.OPENING, null));
            return of(today).orElseThrow();
        });
        if (round.status() == Round.Status.OPENING) {
            opening.open(round, plans.get(round.plan()));
        }
    }

    /** A day that an outage swallowed is not made up for: nobody can sign today for what was checked then. */
    private void tellOfDaysNotOpened(LocalDate today) {
        var last = latest(1);
        if (last.isEmpty()) {
            return;
        }
        for (var day : last.get(0).day().plusDays(1).datesUntil(laterOf(last.get(0).day().plusDays(1), today))
                .toList()) {
            plans.inForce(day).filter(plan -> isDuty(plan, day)).ifPresent(plan -> turns.commit(
                    () -> insert(plan, day, Round.Status.NOT_OPENED, "系统停机，本日未开放填报")));
        }
    }

    private static LocalDate laterOf(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private boolean isDuty(Plan plan, LocalDate day) {
        return plan.dutyDays() == Plan.DutyDays.ALL || calendar.isWorkingDay(day);
    }

    private Instant closesAt(Plan plan, LocalDate day) {
        return Plan.at(day, plan.closes(), clock.getZone());
    }

    private void insert(Plan plan, LocalDate day, Round.Status status, String reason) {
        var params = new ArrayList<Object>(List.of(Plan.DAILY, plan.id(), day, status.name()));
        params.add(reason);
        params.add(status == Round.Status.OPENING ? Columns.at(clock.instant()) : null);
        params.add(Columns.at(closesAt(plan, day)));
        jdbc.sql("""
                insert into reporting_round (plan_code, plan, report_day, status, reason, opened_at, closes_at)
                values (?, ?, ?, ?, ?, ?, ?)""").params(params).update();
    }

    List<Round> list(String where, Object... params) {
        return jdbc.sql("select * from reporting_round where " + where).params(params).query(Rounds::read).list();
    }

    private static Round read(ResultSet rs, int row) throws SQLException {
        return new Round(rs.getLong("id"), rs.getObject("report_day", LocalDate.class), rs.getLong("plan"),
                Round.Status.valueOf(rs.getString("status")), rs.getString("reason"),
                Columns.instant(rs, "opened_at"), Columns.instant(rs, "closes_at"),
                Columns.instant(rs, "closed_at"));
    }
}

package org.shouze.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import org.shouze.calendar.Calendars;
import org.shouze.identity.Acting;
import org.shouze.matter.Matters;
import org.shouze.matter.NewMatter;
import org.shouze.matter.MatterId;
import org.shouze.notification.Messages;
import org.shouze.organization.Grids;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitKind;
import org.shouze.organization.Units;
import org.shouze.support.Office;
import org.shouze.support.TestClock;

/** Items of a process that is only here, at the desks of the demo university, each with a clock that runs. */
abstract class Clocks {

    static final String STEP = "clock/do-it";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired Terms terms;
    @Autowired TermRules rules;
    @Autowired Scan scan;
    @Autowired Extensions extensions;
    @Autowired Proposals proposals;
    @Autowired Climbing climbing;
    @Autowired Recounting recounting;
    @Autowired Outages outages;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Calendars calendars;
    @Autowired Matters matters;
    @Autowired Messages messages;
    @Autowired Units units;
    @Autowired Seats seats;
    @Autowired Grids grids;
    @Autowired Office office;
    @Autowired TestClock clock;
    @Autowired JdbcTemplate jdbc;

    Unit college;
    SeatId deputy;

    @BeforeEach
    void onlyTheseClocksRun() {
        clock.set("2020-03-02T08:00:00");
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        jdbc.update("update term_running set ended_at = ? where ended_at is null", at("2020-03-02T07:00").atOffset(ZoneOffset.UTC));
        jdbc.update("update term_heartbeat set beat_at = null");
        jdbc.update("delete from term_outage");
        college = units.nearest(grids.all().get(0).unit().id(), UnitKind.Level.COLLEGE).orElseThrow();
        deputy = seats.at("COLLEGE_DEPUTY_SECRETARY", college.id());
    }

    @AfterEach
    void putAway() {
        LocaleContextHolder.resetLocaleContext();
        jdbc.update("update term_running set ended_at = ? where ended_at is null", OffsetDateTime.now(clock));
        jdbc.update("delete from work_item_taker where item_id like 'clock-%'");
        jdbc.update("delete from work_item where id like 'clock-%'");
    }

    /** A rule for a process of its own, so that tests do not meet. */
    String process(Measure measure, int amount, Rung... rungs) {
        var process = "clock" + NUMBER.incrementAndGet();
        jdbc.update("""
                insert into term_rule (process, step, valid_from, measure, amount, may_extend, may_pause, takes_over,
                    basis, made_at, made_by, made_name) values (?, ?, date '2000-01-01', ?, ?, true, true, false, '试', ?, 0, '试')""",
                process, STEP, measure.name(), amount, OffsetDateTime.now(clock));
        var rule = jdbc.queryForObject("select id from term_rule where process = ?", Long.class, process);
        IntStream.range(0, rungs.length).forEach(i -> jdbc.update("""
                insert into term_rung (rule_id, position, colour, mark, amount, unless_noted, unanswered, tells, channel,
                    document, proposes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rule, i,
                rungs[i].colour() == null ? null : rungs[i].colour().name(), rungs[i].mark().name(), rungs[i].amount(),
                rungs[i].unlessNoted(), rungs[i].unanswered(), Audience.text(rungs[i].tells()), rungs[i].means().name(),
                rungs[i].document(), rungs[i].proposes()));
        rules.forget();
        return process;
    }

    /** The three colours, as they are shipped. */
    String threeColours(int workingDays) {
        var shipped = rules.of("anything", "at-all", LocalDate.of(2020, 3, 2)).orElseThrow();
        return process(Measure.WORKING_DAYS, workingDays, shipped.rungs().toArray(Rung[]::new));
    }

    /** Opened now, offered to the college's deputy secretary. */
    String item(String process, Instant ownDue) {
        return items(process, ownDue, List.of(deputy)).get(0);
    }

    List<String> items(String process, Instant ownDue, List<SeatId> offered) {
        var opened = offered.stream().map(seat -> new Terms.Opened("clock-" + UUID.randomUUID(), matters.newId(),
                process, STEP, clock.instant(), ownDue)).toList();
        matters.open(opened.stream().map(each -> new NewMatter(each.matter(), process, "钟-" + NUMBER.incrementAndGet(),
                "一件事", college, null, List.of())).toList());
        var dues = terms.open(opened);
        jdbc.batchUpdate("""
                insert into work_item (id, matter_id, process, node, step, number, title, unit_id, unit_path, unit_name,
                    search, care, batch, due, opened_at, revision, cancelled)
                select ?, m.id, m.process, 'doIt', ?, m.number, m.title, m.unit_id, m.unit_path, '', '', false, false, ?, ?,
                    0, false from matter m where m.id = ?""", opened.stream().map(each -> new Object[] {each.item(), STEP,
                        due(dues.get(each.item())), due(each.at()), each.matter().value()}).toList());
        jdbc.batchUpdate("insert into work_item_taker (item_id, taker, shared, due, offered) values (?, ?, false, ?, true)",
                IntStream.range(0, opened.size()).mapToObj(i -> new Object[] {opened.get(i).item(),
                        "seat:" + offered.get(i).value(), due(dues.get(opened.get(i).item()))}).toList());
        return opened.stream().map(Terms.Opened::item).toList();
    }

    private static OffsetDateTime due(Instant due) {
        return due == null ? OffsetDateTime.parse("9999-01-01T00:00:00Z") : due.atOffset(ZoneOffset.UTC);
    }

    /** Another node: a scan of its own, on the same database. */
    Scan otherNode() {
        return new Scan(JdbcClient.create(jdbc), climbing, recounting, outages,
                transactions, clock, Duration.ofMinutes(5));
    }

    /** Minute by minute, as it runs; from the moment it stands at. */
    void run(String until) {
        for (var end = at(until); clock.instant().isBefore(end);) {
            clock.advance(Duration.ofMinutes(1));
            scan.pass();
        }
    }

    Acting holder() {
        return office.holder(deputy);
    }

    Acting superior() {
        return office.holder("COLLEGE_SECRETARY", college.id());
    }

    MatterId matter(String item) {
        return new MatterId(jdbc.queryForObject("select matter_id from term_running where item_id = ?", UUID.class, item));
    }

    Instant due(String item) {
        return terms.brief(item).orElseThrow().due();
    }

    List<Climb> climbs(String item) {
        return terms.view(item).climbs();
    }

    List<Messages.Message> told(Acting person, String item) {
        return messages.of(person.person(), false, null, 200).stream()
                .filter(message -> message.topic().startsWith("term:" + item)).toList();
    }

    static Instant at(String here) {
        return LocalDateTime.parse(here).atZone(TestClock.ZONE).toInstant();
    }
}

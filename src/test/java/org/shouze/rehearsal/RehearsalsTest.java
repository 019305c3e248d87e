package org.shouze.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.organization.People;
import org.shouze.organization.PersonId;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.shouze.rehearsal.Draft.Addressee;
import org.shouze.rehearsal.Draft.Line;
import org.shouze.rehearsal.Draft.Term;
import org.shouze.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A notice to the branches of one college, against the seats, the calendar and the work of the demo's database. */
abstract class RehearsalsTest {

    private static final LocalDateTime SENT = LocalDateTime.parse("2020-02-06T09:00:00");
    private static final LocalDate FRIDAY = LocalDate.of(2020, 2, 7);

    @Autowired Rehearsals rehearsals;
    @Autowired Units units;
    @Autowired Seats seats;
    @Autowired People people;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    private List<Unit> branches;
    private SeatId seat;

    @BeforeEach
    void aThursday() {
        clock.set("2020-02-06T08:00:00");
        branches = units.within(units.named("外语学院党委").orElseThrow().id(), Level.BRANCH);
        seat = seats.at("BRANCH_SECRETARY", branches.get(0).id());
    }

    @Test
    void knowsWhoSitsThereOnTheDayItIsDue() {
        undone(() -> {
            var holder = seats.holders(List.of(seat)).get(seat).get(0);
            ends(seat, LocalDate.of(2020, 2, 6));
            ends(seats.at("BRANCH_SECRETARY", branches.get(1).id()), LocalDate.of(2020, 1, 31));

            var rehearsal = rehearsals.of(notice(FRIDAY));

            assertThat(rehearsal.loads()).hasSameSizeAs(branches);
            assertThat(rehearsal.gaps().stream().filter(gap -> gap.reason() == Gap.Reason.ENDS)).singleElement()
                    .satisfies(gap -> {
                        assertThat(gap.place().unit()).isEqualTo(branches.get(0));
                        assertThat(gap.person()).isEqualTo(holder.name());
                        assertThat(gap.last()).isEqualTo("2020-02-06");
                    });
            assertThat(rehearsal.gaps()).filteredOn(gap -> gap.reason() == Gap.Reason.EMPTY)
                    .anyMatch(gap -> gap.place().unit().equals(branches.get(1)));
        });
    }

    @Test
    void aSubstituteOfThoseDaysSitsThereToo() {
        undone(() -> {
            var holder = seats.holders(List.of(seat)).get(seat).get(0).person();
            ends(seat, FRIDAY);
            jdbc.sql("""
                    insert into organization_substitution (absent, substitute, seat, valid_from, valid_to)
                    values (?, ?, null, date '2020-02-01', date '2020-02-29')""")
                    .params(holder.value(), people.numbered("T01008").orElseThrow().id().value()).update();

            var then = row(rehearsals.of(notice(FRIDAY)));
            var after = rehearsals.of(notice(FRIDAY.plusDays(3)));

            assertThat(then.people()).hasSize(2);
            assertThat(row(after).people()).isEmpty();
        });
    }

    @Test
    void aSeatThatNobodyEverUsedIsEmptyAndStaysUnmade() {
        undone(() -> {
            jdbc.sql("""
                    delete from organization_appointment where seat in (select id from organization_seat
                        where post = 'BRANCH_PUBLICITY_MEMBER' and unit = ?)""").param(branches.get(0).id().value()).update();
            jdbc.sql("delete from organization_seat where post = 'BRANCH_PUBLICITY_MEMBER' and unit = ?")
                    .param(branches.get(0).id().value()).update();

            var rehearsal = rehearsals.of(new Draft("通知", SENT, List.of(line(FRIDAY, "BRANCH_PUBLICITY_MEMBER"))));

            assertThat(rehearsal.gaps()).anyMatch(gap -> gap.place().unit().equals(branches.get(0))
                    && gap.place().seat() == null && gap.place().title().equals(branches.get(0).name() + "宣传委员"));
            assertThat(jdbc.sql("select count(*) from organization_seat where post = 'BRANCH_PUBLICITY_MEMBER' and unit = ?")
                    .param(branches.get(0).id().value()).query(Integer.class).single()).isZero();
        });
    }

    @Test
    void countsWhatFallsDueThereAlreadyWhetherInThePoolOrInHand() {
        undone(() -> {
            var holder = seats.holders(List.of(seat)).get(seat).get(0).person();
            var before = row(rehearsals.of(notice(FRIDAY)));
            offered("seat:" + seat.value(), FRIDAY.atTime(23, 0), false);
            offered("person:" + holder.value(), FRIDAY.atTime(1, 0), false);
            offered("person:" + holder.value(), FRIDAY.plusDays(1).atTime(1, 0), false);
            offered("person:" + holder.value(), FRIDAY.atTime(9, 0), true);

            var row = row(rehearsals.of(notice(FRIDAY)));

            assertThat(row.load().waitingAtPeak() - before.load().waitingAtPeak()).isEqualTo(2);
            assertThat(row.waits() - before.waits()).isEqualTo(3);
        });
    }

    @Test
    void comparesWithWhatTheSeatFinishedLastMonth() {
        undone(() -> {
            var holder = seats.holders(List.of(seat)).get(seat).get(0).person();
            var title = seats.get(seat).title();
            jdbc.sql("update organization_appointment set valid_from = date '2020-01-06' where seat = ?")
                    .param(seat.value()).update();
            jdbc.sql("update work_item set closed_at = timestamp with time zone '2018-01-01 00:00:00+08:00' where closed_by = ?")
                    .param(holder.value()).update();
            for (var at : List.of("2020-01-06T10:00", "2020-01-31T23:59", "2020-02-01T00:00")) {
                finished(holder, title, LocalDateTime.parse(at));
            }
            finished(holder, "别的岗位", LocalDateTime.parse("2020-01-07T10:00"));

            var row = row(rehearsals.of(notice(FRIDAY)));

            // 23 weekdays but for the 1st and the six from the 24th on, and Sunday the 19th; nobody sat there on the 2nd and 3rd
            assertThat(row.perDay()).isEqualTo(2.0 / 17);
            assertThat(row.emptyDays()).isEqualTo(2);
        });
    }

    @Test
    void aNoticeIsMeasuredByTheRuleForWorkWithoutARule() {
        var findings = rehearsals.of(notice(FRIDAY)).findings();

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.SHORT);
            assertThat(finding.better()).isEqualTo("2020-02-11T17:30");
        });
        assertThat(rehearsals.of(notice(LocalDate.of(2020, 2, 8))).findings()).extracting(Finding::kind)
                .containsExactly(Finding.Kind.DAY_OFF, Finding.Kind.SHORT);
        assertThat(rehearsals.of(notice(LocalDate.of(2020, 2, 11))).findings()).isEmpty();
    }

    private Draft notice(LocalDate due) {
        return new Draft("通知", SENT, List.of(line(due, "BRANCH_SECRETARY")));
    }

    private Line line(LocalDate due, String post) {
        Map<Addressee, List<Unit>> asked = new LinkedHashMap<>();
        branches.forEach(branch -> asked.put(new Addressee(post, branch), List.of(branch)));
        return new Line("lines[0].what", "传达", List.of(due.atTime(17, 30)), false, new Term("notice", "notice"), asked);
    }

    private Rehearsal.Row row(Rehearsal rehearsal) {
        return rehearsal.rows().stream().filter(row -> seat.equals(row.load().place().seat())).findFirst().orElseThrow();
    }

    private void ends(SeatId seat, LocalDate last) {
        jdbc.sql("update organization_appointment set valid_from = date '2019-01-01', valid_to = ? where seat = ?")
                .params(last, seat.value()).update();
    }

    private int items;

    private String item(OffsetDateTime opened) {
        var id = "rehearsal-" + items++;
        jdbc.sql("""
                insert into work_item (id, matter_id, process, node, step, number, title, unit_id, unit_path, unit_name,
                    search, care, batch, opened_at, revision, cancelled)
                values (?, cast('00000000-0000-0000-0000-000000000001' as uuid), 'x', 'x', 'x', 'x', 'x', 1, '/1/', 'x', 'x',
                    false, false, ?, 0, false)""").params(id, opened).update();
        return id;
    }

    private void offered(String taker, LocalDateTime due, boolean byName) {
        var at = due.atZone(clock.getZone()).toOffsetDateTime();
        jdbc.sql("insert into work_item_taker (item_id, taker, shared, due, offered, by_name) values (?, ?, false, ?, true, ?)")
                .params(item(at), taker, at, byName).update();
    }

    private void finished(PersonId by, String seat, LocalDateTime at) {
        var moment = at.atZone(clock.getZone()).toOffsetDateTime();
        jdbc.sql("update work_item set closed_at = ?, closed_by = ?, closed_seat = ? where id = ?")
                .params(moment, by.value(), seat, item(moment)).update();
    }

    /** What these tests do to the organization is not there for others. */
    private void undone(Runnable test) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            test.run();
        });
    }
}

package org.shouze.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.NotFound;
import org.shouze.cockpit.Period;
import org.shouze.identity.Acting;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.shouze.reporting.Rounds;
import org.shouze.support.Office;
import org.shouze.support.OpenDay;
import org.shouze.support.TestClock;
import org.shouze.worklist.FormTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

abstract class BriefingsTest {

    private static final LocalDate DAY = LocalDate.of(2021, 4, 14);

    @Autowired Briefings briefings;
    @Autowired FormTokens tokens;
    @Autowired Units units;
    @Autowired Rounds rounds;
    @Autowired Office office;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    private Acting leader;
    private Unit college;

    @BeforeEach
    void aDayOnWhichOneCollegeIsLate() {
        OpenDay.at(DAY.minusDays(1), clock, rounds, jdbc);
        OpenDay.at(DAY, clock, rounds, jdbc);
        clock.set(DAY + "T20:05:00");
        jdbc.sql("delete from briefing_issued").update();
        leader = office.holder("UNIVERSITY_DEPUTY_SECRETARY", units.school().id());
        college = units.within(units.school().id(), Level.COLLEGE).get(1);
        filed(DAY.minusDays(1), units.school());
        filed(DAY, units.school());
        jdbc.sql("""
                update reporting_expected set status = 'DUE', answer = null, filed_at = null where id in (select id from
                (select id from reporting_expected where report_day = ? and unit_path like ? order by unit_code limit 4) late)""")
                .params(DAY, college.path() + "%").update();
    }

    private void filed(LocalDate day, Unit unit) {
        jdbc.sql("""
                update reporting_expected set status = 'FILED', answer = 'ZERO', filed_at = due_at, late = false,
                corrected = false where report_day = ? and unit_path like ?""").params(day, unit.path() + "%").update();
    }

    private List<String> said(Briefing briefing) {
        return briefing.paper().lines().stream().map(line -> line.text() == null ? "" : line.text()).toList();
    }

    private UUID issue(Acting by) {
        clock.advance(Duration.ofSeconds(1));
        return briefings.issue(null, Period.TODAY, DAY, by);
    }

    private Briefing get(UUID id) {
        return briefings.get(id, "查看简报", leader);
    }

    @Test
    void saysInWordsHowItStands() {
        var all = jdbc.sql("select count(*) from reporting_expected where report_day = ?").param(DAY).query(Long.class).single();

        var briefing = briefings.preview(null, Period.TODAY, DAY, leader);

        assertThat(briefing.title()).isEqualTo("全校落实情况（2021年4月14日）");
        assertThat(said(briefing)).anySatisfy(line -> assertThat(line).startsWith("截至2021年4月14日20:05，")
                .contains("报齐 ", "（" + (all - 4) + "/" + all + "），降 "))
                .anySatisfy(line -> assertThat(line).startsWith("问题较多的单位：" + college.name() + "（报齐 "));
        assertThat(briefing.paper().imprint().office()).contains("制表：" + leader.actor().name());
    }

    @Test
    void namesTheDaysItIsAbout() {
        assertThat(briefings.preview(college.id(), Period.WEEK, DAY, leader).title())
                .isEqualTo(college.name() + "落实情况（2021年4月8日至14日）");
        assertThat(briefings.preview(null, Period.MONTH, DAY, leader).title()).isEqualTo("全校落实情况（2021年3月16日至4月14日）");
    }

    @Test
    void hasANumberOnlyWhenItIsIssued() {
        var preview = briefings.preview(null, Period.TODAY, DAY, leader);

        var issued = get(issue(leader));

        assertThat(preview.number()).isNull();
        assertThat(preview.paper().number()).isEqualTo("预览，没有编号");
        assertThat(issued.number()).matches("简报〔2021〕\\d+号");
        assertThat(issued.paper().number()).isEqualTo(issued.number());
        assertThat(jdbc.sql("select title from matter_number_given where number = ?").param(issued.number()).query(String.class)
                .single()).isEqualTo(issued.title());
    }

    @Test
    void readsTheSameTomorrow() {
        var id = issue(leader);
        var today = get(id);

        filed(DAY, college);
        clock.set(DAY.plusDays(1) + "T09:00:00");

        assertThat(get(id)).isEqualTo(today);
    }

    @Test
    void aDayThatIsOverIsToldAsItEnded() {
        clock.set(DAY.plusDays(2) + "T09:00:00");

        assertThat(said(briefings.preview(null, Period.TODAY, DAY, leader))).anySatisfy(line ->
                assertThat(line).startsWith("截至2021年4月14日23:59，"));
        assertThatThrownBy(() -> briefings.preview(null, Period.TODAY, DAY.plusDays(3), leader)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> briefings.preview(null, Period.TODAY, DAY.minusDays(40), leader)).isInstanceOf(NotFound.class);
    }

    @Test
    void sentTwiceIsIssuedOnce() {
        var token = tokens.issue();

        var first = tokens.use(token, () -> issue(leader).toString());
        var second = tokens.use(token, () -> issue(leader).toString());

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aCollegeIssuesAndReadsItsOwn() {
        var secretary = office.holder("COLLEGE_SECRETARY", college.id());
        var ofSchool = issue(leader);

        var own = issue(secretary);

        assertThat(briefings.get(own, "查看简报", secretary).title()).startsWith(college.name() + "落实情况");
        assertThat(briefings.page(null, 50, secretary).briefings()).extracting(Briefing::id).contains(own)
                .doesNotContain(ofSchool);
        assertThat(briefings.page(null, 50, leader).briefings()).extracting(Briefing::id).startsWith(own, ofSchool);
        assertThatThrownBy(() -> briefings.get(ofSchool, "查看简报", secretary)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> briefings.page(ofSchool, 5, secretary)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> briefings.issue(units.school().id(), Period.TODAY, DAY, secretary)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoLeadsNoCollegeIssuesNone() {
        var keeper = office.holder("BRANCH_SECRETARY", units.within(college.id(), Level.BRANCH).get(0).id());

        assertThatThrownBy(() -> issue(keeper)).isInstanceOf(NotFound.class);
    }

    @Test
    void isReadPageByPage() {
        var ids = List.of(issue(leader), issue(leader), issue(leader));

        var first = briefings.page(null, 2, leader);
        var second = briefings.page(first.next(), 2, leader);

        assertThat(first.briefings()).hasSize(2);
        assertThat(second.briefings()).isNotEmpty().extracting(Briefing::id)
                .doesNotContainAnyElementsOf(first.briefings().stream().map(Briefing::id).toList());
        assertThat(briefings.page(null, 3, leader).briefings()).extracting(Briefing::id).containsExactly(ids.get(2), ids.get(1), ids.get(0));
    }

    @Test
    void issueAndReadsAreOnTheTrail() {
        var id = issue(leader);
        briefings.get(id, "下载简报 pdf", leader);

        assertThat(jdbc.sql("select coalesce(purpose, act) from audit_entry where subject = ? order by id").param("briefing:" + id)
                .query(String.class).list()).containsExactly("briefing.issued", "下载简报 pdf");
        assertThat(jdbc.sql("select detail from audit_entry where subject = ? and act = 'briefing.issued'").param("briefing:" + id)
                .query(String.class).single()).contains("number=简报〔2021〕", "sha256=");
    }
}

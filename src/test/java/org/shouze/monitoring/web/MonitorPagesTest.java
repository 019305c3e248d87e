package org.shouze.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.audit.Actor;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.monitoring.Standing;
import org.shouze.organization.People;
import org.shouze.organization.Seats;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.shouze.support.Office;
import org.shouze.support.OnH2;
import org.shouze.support.Sheets;
import org.shouze.support.Statements;
import org.shouze.support.TestClock;
import org.shouze.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is shown what, who is refused, and what a page asks of the database. */
@OnH2
class MonitorPagesTest {

    private static final String NOW = "2022-06-15T10:00:00";
    private static final List<String> PAGES = List.of("/monitor?process=rectification", "/monitor?process=rectification&list=late",
            "/monitor?process=rectification&list=ended", "/monitor?process=rectification&as=table", "/monitor/times",
            "/monitor/duties", "/monitor/instructions");

    @Autowired Office office;
    @Autowired Units units;
    @Autowired Seats seats;
    @Autowired People people;
    @Autowired Matters matters;
    @Autowired Members members;
    @Autowired Statements statements;
    @Autowired TransactionTemplate transactions;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private Standing standing;
    private Unit college;
    private Unit other;

    @BeforeEach
    void nothingStandsYet() {
        standing = new Standing(matters, clock, jdbc);
        var colleges = units.within(units.school().id(), Level.COLLEGE);
        college = colleges.get(8);
        other = colleges.get(9);
        clock.set(NOW);
    }

    @AfterEach
    void takeAway() {
        standing.takeAway();
    }

    private Visitor visitor(Acting acting) {
        var visitor = new Visitor(port);
        visitor.signIn(people.get(acting.person()).number(), "Shouze@2020");
        visitor.get("/work");
        return visitor;
    }

    private Acting leader() {
        return office.holder("UNIVERSITY_SECRETARY", units.school().id());
    }

    private MatterId stands(Unit unit, String title) {
        var matter = standing.matter(unit, title, "2022-06-10T09:00:00");
        standing.waits(matter, "feedBack", "2022-06-10T09:00:00", "2022-06-14T09:00:00", seats.at("COLLEGE_SECRETARY", unit.id()));
        clock.set(NOW);
        return matter;
    }

    @Test
    void aSecretarySeesHisCollegeAndNoOther() {
        stands(college, "本学院的事");
        stands(other, "别的学院的事");
        var secretary = visitor(office.holder("COLLEGE_SECRETARY", college.id()));
        var theirs = seats.at("COLLEGE_SECRETARY", other.id()).value();

        assertThat(secretary.get("/monitor?process=rectification").body()).contains("本学院的事").doesNotContain("别的学院的事");
        for (var path : List.of("/monitor?unit=" + other.id().value(), "/monitor?unit=" + units.school().id().value(),
                "/monitor/times?unit=" + other.id().value(), "/monitor/duties?unit=" + other.id().value(),
                "/monitor/duties/seats/" + theirs, "/monitor?unit=999999999", "/monitor/duties/seats/999999999",
                "/monitor?process=appeal", "/monitor?process=clue", "/monitor?process=nothing", "/monitor/model/appeal",
                "/monitor/times?process=appeal")) {
            assertThat(secretary.get(path).statusCode()).as(path).isEqualTo(404);
        }
        for (var path : List.of("/monitor/export.xlsx?unit=" + other.id().value(), "/monitor/export.xlsx?process=appeal",
                "/monitor/times/export.xlsx?unit=" + other.id().value(), "/monitor/duties/seats/" + theirs + "/export.xlsx")) {
            assertThat(secretary.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void anAdministratorIsRefused() {
        var administrator = new Visitor(port);
        administrator.signIn("A00001", "Shouze@2020");

        PAGES.forEach(path -> assertThat(administrator.get(path).statusCode()).as(path).isEqualTo(403));
    }

    @Test
    void whoIsShutOutIsShownTheSameNumbersOfConfidentialMatters() {
        var excluded = leader();
        var other = office.holder("PRESIDENT", units.school().id());
        var some = IntStream.range(0, 3).mapToObj(n -> standing.matter("appeal", college, "保密事项",
                "2022-05-2" + n + "T09:00:00", true)).toList();
        clock.set(NOW);
        transactions.executeWithoutResult(status -> members.exclude(some.get(0), excluded.person(), "SUBJECT", Actor.SYSTEM));

        var his = table(visitor(excluded));

        assertThat(his).isEqualTo(table(visitor(other))).contains(">3<").contains("少于 3");
    }

    private static String table(Visitor reader) {
        var page = reader.get("/monitor?process=appeal").body();
        return page.substring(page.indexOf("<tbody>"), page.indexOf("</tbody>"));
    }

    @Test
    void noAddressNarrowsConfidentialNumbers() {
        for (int n = 0; n < 3; n++) {
            standing.matter("appeal", college, "保密事项", "2022-05-2" + n + "T09:00:00", true);
        }
        clock.set(NOW);
        var reader = visitor(leader());
        var table = table(reader);

        for (var more : List.of("&unit=" + college.id().value(), "&unit=" + other.id().value(), "&node=reviewAppeal",
                "&list=late", "&list=ended", "&as=table", "&show=count")) {
            var page = reader.get("/monitor?process=appeal" + more).body();
            assertThat(page.substring(page.indexOf("<tbody>"), page.indexOf("</tbody>"))).as(more).isEqualTo(table);
        }
        assertThat(reader.get("/monitor/export.xlsx?process=appeal").statusCode()).isEqualTo(404);
    }

    @Test
    void theWorkbookHoldsWhatIsListed() {
        stands(college, "本学院的事");
        stands(other, "别的学院的事");

        var text = Sheets.text(visitor(leader()).download("/monitor/export.xlsx?process=rectification&unit="
                + college.id().value() + "&node=feedBack"));

        assertThat(text).contains("本学院的事").doesNotContain("别的学院的事");
    }

    @Test
    void asksNoMoreForManyThanForFew() {
        var reader = visitor(leader());
        IntStream.range(0, 3).forEach(n -> stands(college, "少"));
        PAGES.forEach(reader::get);
        var few = PAGES.stream().map(path -> asked(reader, path)).toList();

        IntStream.range(0, 30).forEach(n -> stands(n % 2 == 0 ? college : other, "多"));

        assertThat(PAGES.stream().map(path -> asked(reader, path)).toList()).isEqualTo(few);
        assertThat(few).allMatch(asked -> asked <= 24);
    }

    private int asked(Visitor reader, String path) {
        return (int) statements.of(() -> {
            var answer = reader.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer;
        }).stream().filter(sql -> !sql.contains("organization_version") && !sql.contains("organization_unit order by")).count();
    }
}

package org.shouze.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
import org.shouze.support.Endpoint;
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

    /** Every endpoint of the room with addresses that ask about this process, unit and seat. */
    private static Map<String, List<String>> addresses(String process, Unit unit, long seat) {
        var of = "?process=" + process + "&unit=" + unit.id().value();
        return Map.of("/monitor", Stream.of("", "&list=late", "&list=ended", "&as=table", "&show=count", "&node=feedBack")
                        .map(more -> "/monitor" + of + more).toList(),
                "/monitor/export.xlsx", List.of("/monitor/export.xlsx" + of, "/monitor/export.xlsx" + of + "&list=ended"),
                "/monitor/tables/{table}/export.xlsx", Stream.of(Tables.Kind.values())
                        .map(kind -> "/monitor/tables/" + kind.name().toLowerCase(Locale.ROOT) + "/export.xlsx" + of).toList(),
                "/monitor/model/{process}", List.of("/monitor/model/" + process),
                "/monitor/times", List.of("/monitor/times" + of),
                "/monitor/duties", List.of("/monitor/duties" + of),
                "/monitor/duties/seats/{seat}", List.of("/monitor/duties/seats/" + seat),
                "/monitor/duties/seats/{seat}/export.xlsx", List.of("/monitor/duties/seats/" + seat + "/export.xlsx"),
                "/monitor/instructions", List.of("/monitor/instructions"));
    }

    /** Those whose address can name nobody else's: the drawing, the reader's own instructions. */
    private static Stream<String> aboutUnits(Map<String, List<String>> addresses) {
        return flat(addresses).filter(path -> !path.startsWith("/monitor/model/") && !path.contains("instructions")
                && !path.contains("/ages/"));
    }

    private static Stream<String> flat(Map<String, List<String>> addresses) {
        return addresses.values().stream().flatMap(List::stream);
    }

    private long seat(Unit unit) {
        return seats.at("COLLEGE_SECRETARY", unit.id()).value();
    }

    @Test
    void everyEndpointOfTheRoomIsKnockedAtHere() {
        assertThat(Endpoint.all()).filteredOn(one -> one.pattern().startsWith("/monitor")).extracting(Endpoint::pattern)
                .containsExactlyInAnyOrderElementsOf(addresses("rectification", college, 1).keySet());
    }

    @Test
    void aSecretarySeesHisCollegeAndNoOther() {
        stands(college, "本学院的事");
        stands(other, "别的学院的事");
        var secretary = visitor(office.holder("COLLEGE_SECRETARY", college.id()));

        assertThat(secretary.get("/monitor?process=rectification").body()).contains("本学院的事").doesNotContain("别的学院的事");
        flat(addresses("rectification", college, seat(college))).filter(path -> !path.contains("/ages/")).forEach(path -> {
            var answer = secretary.download(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(Sheets.text(answer)).as(path).doesNotContain("别的学院的事");
        });
        for (var unit : List.of(other, units.school())) {
            aboutUnits(addresses("rectification", unit, seat(other))).forEach(path ->
                    assertThat(secretary.get(path).statusCode()).as(path).isEqualTo(404));
        }
        for (var path : List.of("/monitor?unit=999999999", "/monitor/duties/seats/999999999", "/monitor/tables/nothing/export.xlsx",
                "/monitor?process=clue", "/monitor?process=nothing", "/monitor/model/clue")) {
            assertThat(secretary.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void confidentialKindsAreShutToWhoDoesNotLeadTheSchool() {
        var secretary = visitor(office.holder("COLLEGE_SECRETARY", college.id()));

        flat(addresses("appeal", college, seat(college))).filter(path -> path.contains("appeal")
                && !path.startsWith("/monitor/duties") && !path.matches(".*/(duties|gaps|leaders|instructions)/.*"))
                .forEach(path -> assertThat(secretary.get(path).statusCode()).as(path).isEqualTo(404));
    }

    @Test
    void nothingOfAConfidentialMatterIsToldByAnyEndpoint() {
        var secret = standing.matter("appeal", college, "绝密的申诉", "2022-05-20T09:00:00", true);
        standing.waits(secret, "reviewAppeal", "2022-05-20T09:00:00", "2022-05-21T09:00:00", seats.at("COLLEGE_SECRETARY", college.id()));
        var task = standing.matter(Standing.PROCESS, college, "绝密的督办", "2022-05-20T09:00:00", true);
        standing.waits(task, "feedBack", "2022-05-20T09:00:00", "2022-05-21T09:00:00", seats.at("COLLEGE_SECRETARY", college.id()));
        clock.set(NOW);
        var reader = visitor(leader());

        for (var process : List.of("appeal", Standing.PROCESS)) {
            flat(addresses(process, college, seat(college))).forEach(path -> {
                var answer = reader.download(path);
                assertThat(answer.statusCode()).as(path).isIn(200, 404);
                assertThat(Sheets.text(answer)).as(path).doesNotContain("绝密");
            });
        }
        for (var path : List.of("/monitor/export.xlsx?process=appeal", "/monitor/times?process=appeal",
                "/monitor/tables/steps/export.xlsx?process=appeal", "/monitor/tables/seats/export.xlsx?process=appeal",
                "/monitor/tables/versions/export.xlsx?process=appeal", "/monitor/tables/times/export.xlsx?process=appeal",
                "/monitor/tables/ages/export.xlsx?process=rectification")) {
            assertThat(reader.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void anAdministratorIsRefused() {
        var administrator = new Visitor(port);
        administrator.signIn("A00001", "Shouze@2020");

        flat(addresses("rectification", college, seat(college))).forEach(path ->
                assertThat(administrator.get(path).statusCode()).as(path).isEqualTo(403));
    }

    @Test
    void whoIsShutOutIsToldTheSameAsEverybodyByEveryEndpoint() {
        var excluded = leader();
        var shut = stands(college, "有人回避的事");
        stands(college, "谁都能看的事");
        transactions.executeWithoutResult(status -> members.exclude(shut, excluded.person(), "SUBJECT", Actor.SYSTEM));
        clock.set(NOW);
        var his = visitor(excluded);
        var hers = visitor(office.holder("PRESIDENT", units.school().id()));

        flat(addresses("rectification", college, seat(college))).filter(path -> path.contains("export")
                && !path.contains("/ages/") && !path.contains("instructions")).forEach(path -> {
            assertThat(workbook(his, path)).as(path).isEqualTo(workbook(hers, path)).doesNotContain("有人回避的事");
        });
        assertThat(his.get("/monitor?process=rectification&unit=" + college.id().value()).body()).contains("谁都能看的事");
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
        var workbook = "/monitor/tables/ages/export.xlsx?process=appeal";
        assertThat(workbook(reader, workbook + "&unit=" + college.id().value())).isEqualTo(workbook(reader, workbook))
                .contains("少于 3");
    }

    /** Its letters, without the moment it was written. */
    private static String workbook(Visitor reader, String path) {
        return Sheets.text(reader.download(path)).replaceAll("<dcterms:created.*?</dcterms:created>", "");
    }

    @Test
    void everyTableLeavesAsItIsShown() {
        stands(college, "一件");
        var reader = visitor(leader());
        var of = "/export.xlsx?process=rectification&unit=" + college.id().value();

        assertThat(Sheets.text(reader.download("/monitor/tables/steps" + of))).contains("反馈整改结果", "平均用时（分钟）", "督办整改");
        assertThat(Sheets.text(reader.download("/monitor/tables/duties" + of))).contains("书记", "在办", "最早到期");
        assertThat(Sheets.text(reader.download("/monitor/tables/times" + of))).contains("平均等待（分钟）");
        assertThat(Sheets.text(reader.download("/monitor/tables/seats" + of))).contains("前期等待（分钟）");
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

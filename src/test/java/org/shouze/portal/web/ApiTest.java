package org.shouze.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.cockpit.Period;
import org.shouze.cockpit.Situations;
import org.shouze.identity.Acting;
import org.shouze.organization.People;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitId;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.shouze.portal.GivenToken;
import org.shouze.portal.Scope;
import org.shouze.reporting.Rounds;
import org.shouze.support.Office;
import org.shouze.support.OnH2;
import org.shouze.support.OpenDay;
import org.shouze.support.TestClock;
import org.shouze.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other systems are answered, and what nobody gets out of it. */
@OnH2
class ApiTest {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 12);

    @Autowired GivenToken given;
    @Autowired Situations situations;
    @Autowired Units units;
    @Autowired People people;
    @Autowired Rounds rounds;
    @Autowired Office office;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private Acting leader;
    private Unit college;
    private String token;
    private String ofCollege;

    @BeforeEach
    void aDayOfReportsAndTwoTokens() {
        OpenDay.at(DAY.minusDays(1), clock, rounds, jdbc);
        OpenDay.at(DAY, clock, rounds, jdbc);
        jdbc.sql("""
                update reporting_expected set status = 'FILED', answer = 'ZERO', filed_at = due_at, late = mod(unit, 7) = 0
                where report_day = ? and mod(unit, 5) <> 0""").param(DAY).update();
        clock.set(DAY + "T20:05:00");
        leader = office.holder("UNIVERSITY_DEPUTY_SECRETARY", units.school().id());
        college = units.within(units.school().id(), Level.COLLEGE).get(2);
        token = given.of(units.school().id(), leader, Scope.FIGURES, Scope.LISTS);
        ofCollege = given.of(college.id(), office.holder("COLLEGE_SECRETARY", college.id()), Scope.FIGURES, Scope.LISTS);
    }

    private HttpResponse<String> get(String path, String token, String... headers) {
        var all = new ArrayList<>(List.of("Accept", "application/json"));
        if (token != null) {
            all.addAll(List.of("Authorization", "Bearer " + token));
        }
        all.addAll(List.of(headers));
        return new Visitor(port).get(path, all.toArray(String[]::new));
    }

    private JsonNode read(String path) {
        var answer = get(path, token);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private void refused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(type ->
                assertThat(type).startsWith("application/problem+json"));
        assertThat(JsonMapper.shared().readTree(answer.body()).get("status").intValue()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void theFiguresAreThoseOfTheCockpit() {
        for (var period : Period.values()) {
            var situation = situations.of(null, period, leader);

            var answer = read("/api/v1/figures?period=" + period);

            assertThat(answer.get("unit").get("id").longValue()).isEqualTo(units.school().id().value());
            assertThat(answer.get("last").stringValue()).isEqualTo(DAY.toString());
            assertThat(answer.get("figures").size()).isEqualTo(situation.figures().size());
            assertSoftly(all -> situation.figures().forEach(figure -> {
                var shown = answer.get("figures").get(situation.figures().indexOf(figure));
                all.assertThat(shown.get("name").stringValue()).isEqualTo(figure.indicator().name());
                all.assertThat(shown.get("now").get("counted").longValue()).isEqualTo(figure.count().counted());
                all.assertThat(shown.get("now").get("base").longValue()).isEqualTo(figure.count().base());
                all.assertThat(shown.get("before").get("counted").longValue()).isEqualTo(figure.before().counted());
            }));
        }
    }

    @Test
    void oneFigureWithItsDaysAndUnits() {
        var situation = situations.of(null, Period.TODAY, leader);

        var answer = read("/api/v1/figures/reportsComplete");

        assertThat(answer.get("formula").stringValue()).isNotBlank();
        assertThat(answer.get("trend").size()).isEqualTo(14);
        assertThat(answer.get("units").size()).isEqualTo(situation.rows().size());
        long counted = 0;
        for (var unit : answer.get("units")) {
            counted += unit.get("value").get("counted").longValue();
        }
        assertThat(counted).isEqualTo(answer.get("figure").get("now").get("counted").longValue()).isPositive();
        refused(get("/api/v1/figures/nothing", token), 404);
    }

    @Test
    void theListBehindAFigureIsReadPageByPage() {
        var many = read("/api/v1/figures/reportsComplete/rows?size=1").get("many").longValue();
        var numbers = new TreeSet<String>();
        String next = null;
        do {
            var page = read("/api/v1/figures/reportsComplete/rows?size=40" + (next == null ? "" : "&after=" + next));
            page.get("rows").forEach(row -> numbers.add(row.get("number").stringValue()));
            next = page.get("next").isNull() ? null : page.get("next").stringValue();
        } while (next != null);

        assertThat(numbers).hasSize((int) many).hasSizeGreaterThan(50);
        assertThat(many).isEqualTo(situations.of(null, Period.TODAY, leader).head().get(0).count().missing());
        var row = read("/api/v1/figures/reportsComplete/rows?size=1").get("rows").get(0);
        assertThat(row.propertyNames()).containsExactlyInAnyOrder("number", "unit", "state", "amount", "due");
    }

    @Test
    void namesNobody() {
        var said = new StringBuilder();
        for (var figure : read("/api/v1/figures").get("figures")) {
            said.append(get("/api/v1/figures/" + figure.get("name").stringValue() + "/rows?size=200&period=MONTH", token).body());
        }

        assertThat(people.cadres().stream().filter(person -> person.name().length() > 2).filter(person ->
                said.indexOf(person.name()) >= 0 || said.indexOf(person.number()) >= 0)).isEmpty();
    }

    @Test
    void theUnitsAreReadPageByPage() {
        var first = read("/api/v1/units?size=200");
        var seen = new ArrayList<Long>();
        Long next = null;
        do {
            var page = read("/api/v1/units?size=200" + (next == null ? "" : "&after=" + next));
            page.get("units").forEach(unit -> seen.add(unit.get("id").longValue()));
            next = page.get("next").isNull() ? null : page.get("next").longValue();
        } while (next != null);

        assertThat(first.get("units").get(0).get("level").stringValue()).isEqualTo("SCHOOL");
        assertThat(seen).doesNotHaveDuplicates().hasSameSizeAs(units.within(units.school().id()));
        refused(get("/api/v1/units?after=" + units.school().id().value(), ofCollege), 404);
    }

    @Test
    void outsideItsUnitIsAsIfItWereNotThere() {
        var other = units.within(units.school().id(), Level.COLLEGE).get(4);
        for (var path : List.of("/api/v1/figures", "/api/v1/figures/overdue", "/api/v1/figures/overdue/rows")) {
            assertThat(get(path, ofCollege).statusCode()).isEqualTo(200);
            var absent = get(path + "?unit=999999999", ofCollege);
            refused(absent, 404);
            for (var unit : List.of(units.school(), other)) {
                var outside = get(path + "?unit=" + unit.id().value(), ofCollege);
                refused(outside, 404);
                assertThat(outside.body()).isEqualTo(absent.body());
            }
        }
        assertThat(JsonMapper.shared().readTree(get("/api/v1/figures", ofCollege).body()).get("unit").get("id").longValue())
                .isEqualTo(college.id().value());
    }

    @Test
    void aTokenIsGoodForItsScopesOnly() {
        var figures = given.of(units.school().id(), leader, Scope.FIGURES);
        var lists = given.of(units.school().id(), leader, Scope.LISTS);

        refused(get("/api/v1/figures/overdue/rows", figures), 403);
        refused(get("/api/v1/figures", lists), 403);
        refused(get("/api/v1/units", lists), 403);
        assertThat(get("/api/v1/figures/overdue/rows", lists).statusCode()).isEqualTo(200);
    }

    @Test
    void withoutAGoodTokenNothingIsSaid() {
        var leaders = new Visitor(port);
        leaders.signIn(people.get(leader.person()).number(), "Shouze@2020");

        for (var path : List.of("/api/v1/figures", "/api/v1/figures/overdue", "/api/v1/figures/overdue/rows", "/api/v1/units",
                "/api/v1/nothing")) {
            refused(get(path, null), 401);
            refused(get(path, "nonsense"), 401);
            assertThat(get(path, null).headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
            assertThat(leaders.get(path).statusCode()).as("a session is no token").isEqualTo(401);
        }
        refused(get("/api/v1/nothing", token), 404);
        refused(new Visitor(port).get("/api/v1/figures", "Authorization", "Basic " + token), 401);
        assertThat(get("/api/v1/figures?access_token=" + token, null).statusCode()).isEqualTo(401);
        assertThat(new Visitor(port).get("/%61pi/v1/figures", "Authorization", "Bearer " + token).statusCode()).isNotEqualTo(200);
    }

    @Test
    void aTokenOpensNoPage() {
        for (var path : List.of("/cockpit", "/work", "/tokens", "/cockpit/figures")) {
            assertThat(Visitor.target(new Visitor(port).get(path, "Authorization", "Bearer " + token))).isEqualTo("/login");
        }
    }

    @Test
    void writesNothing() {
        var visitor = new Visitor(port);
        visitor.get("/login");

        assertThat(visitor.post("/api/v1/figures").statusCode()).isEqualTo(401);
    }

    @Test
    void saysWhichParameterCannotBeRead() {
        for (var wrong : List.of("period=YEAR", "unit=abc", "size=0", "size=100000", "part=HALF", "after=***", "after=eA")) {
            var answer = get("/api/v1/figures/overdue/rows?" + wrong, token);
            refused(answer, 422);
            assertThat(JsonMapper.shared().readTree(answer.body()).get("parameter").stringValue())
                    .isEqualTo(wrong.substring(0, wrong.indexOf('=')));
        }
    }

    @Test
    void speaksTheLanguageOfItsReader() {
        var english = get("/api/v1/figures", token, "Accept-Language", "en-GB,en;q=0.9");

        assertThat(english.body()).contains("\"Filed\"");
        assertThat(get("/api/v1/figures", token).body()).contains("\"报齐\"");
        assertThat(get("/api/v1/figures", null, "Accept-Language", "en").body()).contains("The token is not valid");
        assertThat(get("/api/v1/figures", null).body()).contains("令牌无效");
        assertThat(get("/api/v1/figures?unit=1x", token, "Accept-Language", "en").body()).contains("A parameter is not right");
    }

    @Test
    void tooOftenIsToldHowLongToWait() {
        var own = given.of(units.school().id(), leader, Scope.FIGURES);
        for (int n = 0; n < 60; n++) {
            assertThat(get("/api/v1/units?size=1", own).statusCode()).isEqualTo(200);
        }

        var answer = get("/api/v1/units?size=1", own);

        refused(answer, 429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(get("/api/v1/units?size=1", token).statusCode()).as("others go on").isEqualTo(200);
    }

    @Test
    void aListThatIsBegunIsOnTheTrail() {
        var id = ofCollege.substring(0, ofCollege.indexOf('.'));

        get("/api/v1/figures/overdue/rows", ofCollege);
        get("/api/v1/figures", ofCollege);

        assertThat(jdbc.sql("select purpose from audit_entry where subject = ? and kind = 'READ'").param("token:" + id)
                .query(String.class).list()).containsExactly("接口读取名单 overdue " + college.name());
    }

    @Test
    void isKeptByNobodyOnTheWay() {
        var answer = get("/api/v1/figures", token);

        assertThat(answer.headers().firstValue("Cache-Control")).hasValueSatisfying(kept -> assertThat(kept).contains("no-store"));
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void itsKeepersUnitsAreReadAnewEachTime() {
        var unit = new UnitId(college.id().value());
        jdbc.sql("update organization_appointment set valid_to = ? where person = ? and valid_to is null")
                .params(DAY.minusDays(1), office.holder("COLLEGE_SECRETARY", unit).person().value()).update();
        try {
            refused(get("/api/v1/figures", ofCollege), 401);
        } finally {
            jdbc.sql("update organization_appointment set valid_to = null where valid_to = ?").param(DAY.minusDays(1)).update();
        }
    }
}

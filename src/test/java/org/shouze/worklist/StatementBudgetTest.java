package org.shouze.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouze.support.Visitor.target;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.audit.Actor;
import org.shouze.identity.Acting;
import org.shouze.notification.Messages;
import org.shouze.organization.Grids.Grid;
import org.shouze.support.OnH2;
import org.shouze.support.Statements;
import org.shouze.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a page or an act may ask of the database, session and sign-in included; and never more for more rows. */
@OnH2
class StatementBudgetTest extends Desk {

    private static final int FEW = 5;
    private static final int MANY = 50;
    private static final Pattern SIGNED = Pattern.compile("name=\"item\" value=\"([^\"]+:\\d+)\"");

    @Autowired Statements statements;
    @Autowired Messages messages;
    @LocalServerPort int port;

    @BeforeEach
    void inTheMorning() {
        at("09:10");
    }

    @Test
    void theWorklist() {
        var busy = clerks("党委办公室", 1).get(0);
        var visitor = visitor(busy);

        standInFor(busy, FEW, Grid::keeper);
        var few = shown(visitor, "/work");
        standInFor(busy, MANY - FEW, Grid::keeper);
        var many = shown(visitor, "/work");

        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(9);
        assertThat(shown(visitor, "/work?q=日报")).hasSizeLessThanOrEqualTo(10);
        assertThat(shown(visitor, "/work?tab=search&q=日报")).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void aReportFromItsPageToTheAnswer() {
        var grid = grid();
        var item = open(report(grid), "fileReport");
        var keeper = visitor(keeper(grid));

        shown(keeper, "/work/" + item.id()); // the rules of terms, the model and the plan are kept from here on

        assertThat(shown(keeper, "/work/" + item.id())).hasSizeLessThanOrEqualTo(25);
        assertThat(sent(302, () -> keeper.post("/work/" + item.id(), filled(grid, item))))
                .hasSizeLessThanOrEqualTo(50);
    }

    @Test
    void severalZeroReportsSignedTogether() {
        var checker = clerks("党委办公室", 1).get(0);
        var visitor = visitor(checker);
        var items = standInFor(checker, 12, Grid::checker).stream().map(this::filed).toList();

        var few = sent(200, () -> visitor.post("/work/batch", chosen(items.subList(0, 2))));
        var page = new ArrayList<String>();
        var many = sent(200, () -> {
            var answer = visitor.post("/work/batch", chosen(items));
            page.add(answer.body());
            return answer;
        });
        var named = SIGNED.matcher(page.get(0)).results().map(found -> found.group(1)).toList();

        assertThat(named).hasSize(12);
        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(7);
        var one = sent(200, () -> visitor.post("/work/batch/sign", signed(named.subList(0, 1))));
        var eleven = sent(200, () -> visitor.post("/work/batch/sign", signed(named.subList(1, 12))));
        assertThat((eleven.size() - one.size()) / 10).isLessThanOrEqualTo(42);
    }

    @Test
    void theChainBoard() {
        var leader = visitor(office.holder("UNIVERSITY_DEPUTY_SECRETARY", units.school().id()));

        var school = shown(leader, "/reporting");
        var college = shown(leader, "/reporting?unit=" + units.nearest(grid().unit().id(),
                org.shouze.organization.UnitKind.Level.COLLEGE).orElseThrow().id().value());

        assertThat(school).hasSizeLessThanOrEqualTo(20);
        assertThat(college).hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void whatLeadersOpen() {
        var leader = visitor(office.holder("UNIVERSITY_DEPUTY_SECRETARY", units.school().id()));

        assertThat(shown(leader, "/cockpit")).hasSizeLessThanOrEqualTo(28);
        assertThat(shown(leader, "/cockpit/figures")).hasSizeLessThanOrEqualTo(33);
        for (var list : List.of("reportsComplete", "fieldsAsked", "hopDelay", "stageTime")) {
            assertThat(shown(leader, "/cockpit/figures/" + list)).as(list).hasSizeLessThanOrEqualTo(12);
        }
        assertThat(shown(leader, "/reporting/burden")).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void theMessages() {
        var reader = clerks("党委办公室", 1).get(0);
        var visitor = visitor(reader);

        told(reader, FEW);
        var few = shown(visitor, "/messages");
        told(reader, MANY);
        var many = shown(visitor, "/messages");

        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(8);
    }

    private List<String> shown(Visitor visitor, String path) {
        return sent(200, () -> visitor.get(path));
    }

    /** Without what all requests together ask once a second: whether the tree of units is still the same. */
    private List<String> sent(int status, Supplier<HttpResponse<String>> visit) {
        return statements.of(() -> {
            var answer = visit.get();
            assertThat(answer.statusCode()).isEqualTo(status);
            return answer;
        }).stream().filter(sql -> !sql.contains("organization_version") && !sql.contains("organization_unit order by"))
                .toList();
    }

    /** Signed in, and past what only the first page of a session asks. */
    private Visitor visitor(Acting acting) {
        var visitor = new Visitor(port);
        assertThat(target(visitor.signIn(people.get(acting.person()).number(), "Shouze@2020")))
                .doesNotStartWith("/login");
        visitor.get("/work");
        return visitor;
    }

    /** Those grids where a report waits, and where this person may do from now on what the seat may. */
    private List<Grid> standInFor(Acting busy, int count, java.util.function.Function<Grid, org.shouze.organization.SeatId> seat) {
        var number = people.get(busy.person()).number();
        var held = office.person(number).seats().stream().map(each -> each.seat().id()).toList();
        var some = grids.all().stream().skip(200).filter(grid -> grid.people() > 0 && !held.contains(seat.apply(grid))
                && waiting(report(grid), "fileReport") && !keeper(grid).person().equals(office.holder(grid.checker()).person()))
                .limit(count).toList();
        assertThat(some).hasSize(count);
        some.forEach(grid -> substitutions.set(Actor.SYSTEM, office.holder(seat.apply(grid)).person(), number,
                seat.apply(grid), DAY, DAY));
        return some;
    }

    private WorkItem filed(Grid grid) {
        var item = open(report(grid), "fileReport");
        worklist.finish(item.id(), item.revision(), token(), keeper(grid), zero(grid));
        return open(report(grid), "checkReport");
    }

    private void told(Acting reader, int times) {
        IntStream.range(0, times).forEach(i -> messages.send(Actor.SYSTEM, "budget:" + times + ":" + i,
                List.of(reader.person()), "第" + i + "条", "/work", Duration.ZERO));
    }

    private static String[] filled(Grid grid, WorkItem item) {
        return new String[] {"revision", "" + item.revision(), "token", token(), "answer", "ZERO", "checkedBy", "PHONE",
            "stated", "true", "unreached", "0", "onCampus", "0", "inTown", String.valueOf(grid.people()), "elsewhere",
            "0", "abroad", "0"};
    }

    private static String[] chosen(List<WorkItem> items) {
        return items.stream().flatMap(item -> Stream.of("item", item.id())).toArray(String[]::new);
    }

    private static String[] signed(List<String> named) {
        return Stream.concat(Stream.of("token", token()), named.stream().flatMap(each -> Stream.of("item", each)))
                .toArray(String[]::new);
    }
}

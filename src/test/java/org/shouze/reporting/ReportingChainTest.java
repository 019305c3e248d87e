package org.shouze.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.audit.Actor;
import org.shouze.identity.Accounts;
import org.shouze.matter.MatterId;
import org.shouze.organization.Grids;
import org.shouze.organization.PersonId;
import org.shouze.organization.Register;
import org.shouze.organization.Registers;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.shouze.support.TestClock;
import org.shouze.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reports of the demo university travel through the real pages, each task done by whoever holds its seat. */
abstract class ReportingChainTest {

    private static final AtomicLong DAYS = new AtomicLong();
    private static final String PASSWORD = "Bao-Song-2020-Chain";
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");

    @Autowired TestClock clock;
    @Autowired Registers registers;
    @Autowired Grids grids;
    @Autowired Seats seats;
    @Autowired Accounts accounts;
    @Autowired Plans plans;
    @Autowired Rounds rounds;
    @Autowired Reports reports;
    @Autowired Totals totals;
    @Autowired Corrections corrections;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private final Map<PersonId, Visitor> visitors = new HashMap<>();
    private LocalDate day;
    private Grids.Grid grid;

    @BeforeEach
    void aNewDayAtTheDemoUniversity() throws Exception {
        day = LocalDate.of(2020, 4, 6).plusDays(10 * DAYS.getAndIncrement());
        at("08:00");
        if (grids.all().isEmpty()) {
            registers.apply(Actor.SYSTEM, demo());
        }
        if (plans.inForce(day).isEmpty()) {
            plans.revise(DefaultPlan.of(LocalDate.of(2020, 1, 1)), Actor.SYSTEM);
        }
        rounds.openDue();
        grid = grids.all().stream().filter(g -> g.line() == Grids.Line.STUDENT && g.people() > 3)
                .filter(g -> holder(g.keeper()) != null && holder(g.checker()) != null
                        && !holder(g.keeper()).equals(holder(g.checker()))).findFirst().orElseThrow();
    }

    @Test
    void aZeroTravelsFromTheGridToTheAuthority() {
        var report = report();

        act(report, "reporting/file-report", zero());
        assertThat(reports.get(report).status()).isEqualTo(ReportStatus.FILED);
        act(report, "reporting/check-report", "accepted", "true", "comment", "");
        assertThat(reports.get(report).status()).isEqualTo(ReportStatus.ACCEPTED);

        at("16:30");
        totals.openDue();
        signThrough(total(Rung.COLLEGE));
        assertThat(reports.get(report).status()).isEqualTo(ReportStatus.CONSOLIDATED);
        at("17:00");
        totals.openDue();
        signThrough(total(Rung.LINE_OFFICE));
        at("17:30");
        totals.openDue();
        var school = total(Rung.HEADQUARTERS);
        signThrough(school);
        act(school, "reporting/record-receipt", "channel", "上级平台", "sentAt", day + "T17:30", "receipt", "HZ-1");

        var signed = totals.current(school).signed();
        assertThat(signed.figures().total()).isEqualTo(grid.people());
        assertThat(signed.tally().expected()).isEqualTo(grids.all().size());
        assertThat(totals.dispatches(school)).singleElement().extracting(Totals.Dispatch::receipt).isEqualTo("HZ-1");
        assertThat(open(school)).isEmpty();
    }

    @Test
    void aReturnedReportComesBackCompleted() {
        var report = report();
        act(report, "reporting/file-report", zero());

        act(report, "reporting/check-report", "accepted", "false", "comment", "请写明核对方式");
        assertThat(page(report, "reporting/revise-report")).contains("请写明核对方式");
        act(report, "reporting/revise-report", zero());
        act(report, "reporting/check-report", "accepted", "true", "comment", "");

        assertThat(reports.get(report).status()).isEqualTo(ReportStatus.ACCEPTED);
        assertThat(reports.versions(report)).hasSize(2);
    }

    @Test
    void wrongInputStaysOnThePageWithItsMessage() {
        var report = report();
        var answer = post(report, "reporting/file-report", "answer", "ZERO", "inTown", "1", "remarks", "住校外");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("各处合计 1 人").contains("住校外");
        assertThat(reports.get(report).status()).isEqualTo(ReportStatus.DUE);
    }

    @Test
    void aLateReportAndACorrectionClimbToASecondSignature() {
        var report = report();
        at("16:30");
        totals.openDue();
        var college = total(Rung.COLLEGE);
        signThrough(college);
        at("23:59");
        rounds.closeDue();

        act(report, "reporting/file-late-report", zero());
        act(report, "reporting/check-report", "accepted", "true", "comment", "");
        assertThat(totals.current(college).status()).isEqualTo(TotalStatus.RESIGN);
        sign(resign(college));
        assertThat(totals.current(college).signed().figures().total()).isEqualTo(grid.people());

        var keeper = new Actor(holder(grid.keeper()).value(), "网格员", grid.keeper().value(), "网格员", null);
        var person = String.valueOf(reports.register(reports.get(report)).get(0).id().value());
        var correction = corrections.propose(report, new Filing(Answer.NEWS, false, null,
                new Whereabouts(0, 0, grid.people(), 0, 0), new Named(List.of(Long.valueOf(person)), null, null, null,
                        null, null, null), "昨晚返回", "", null), "漏报一人", keeper);
        act(correction, "reporting/approve-correction", "decision", "REVISE", "opinion", "写明从哪里返回");
        var form = new java.util.ArrayList<>(List.of("pursued", "true", "reason", "漏报一人，武汉返回", "answer", "NEWS",
                "inTown", String.valueOf(grid.people()), "returned", person, "explanation", "昨晚返回"));
        act(correction, "reporting/revise-correction", form.toArray(String[]::new));
        act(correction, "reporting/approve-correction", "decision", "APPROVE", "opinion", "属实");

        assertThat(corrections.get(correction).status()).isEqualTo(CorrectionView.Status.APPLIED);
        assertThat(totals.current(college).difference().returned()).isEqualTo(1);
        sign(resign(college));
        assertThat(totals.current(college).version()).isEqualTo(3);
    }

    @Test
    void aSuspectedCaseIsAcknowledgedAtEachLevelAndDecided() {
        var report = report();
        var person = String.valueOf(reports.register(reports.get(report)).get(0).id().value());

        act(report, "reporting/file-report", "answer", "NEWS", "inTown", String.valueOf(grid.people()), "suspected",
                person, "fever", person, "remarks", "体温 38.5");
        assertThat(page(report, "reporting/check-report")).contains("体温 38.5");

        var urgent = new MatterId(jdbc.sql("select id from reporting_urgent where report = ?").param(report.value())
                .query(UUID.class).single());
        act(urgent, "reporting/acknowledge-at-college", "note", "已隔离");
        act(urgent, "reporting/acknowledge-at-line-office", "note", "");
        act(urgent, "reporting/acknowledge-at-headquarters", "note", "");
        act(urgent, "reporting/decide-measures", "measures", "送定点医院");
        assertThat(open(urgent)).isEmpty();
    }

    private void signThrough(MatterId total) {
        act(total, "reporting/prepare-total", "note", "缺的已电话核实");
        sign(total);
    }

    private void sign(MatterId matter) {
        var page = page(matter, "reporting/sign-total");
        act(matter, "reporting/sign-total", "signed", "true", "reason", "", "seen", found(SEEN, page));
    }

    private MatterId resign(MatterId total) {
        return new MatterId(jdbc.sql("""
                select m.matter from reporting_total_matter m join work_item w on w.matter_id = m.matter
                where m.total = ? and w.closed_at is null""").param(total.value()).query(UUID.class).single());
    }

    private String[] zero() {
        return new String[] {"answer", "ZERO", "checkedBy", "PHONE", "stated", "true", "unreached", "0", "onCampus",
                "0", "inTown", String.valueOf(grid.people()), "elsewhere", "", "abroad", "", "explanation", "",
                "remarks", "", "writtenAt", ""};
    }

    private void act(MatterId matter, String step, String... fields) {
        var answer = post(matter, step, fields);
        assertThat(answer.statusCode()).as(step + "\n" + faults(answer.body())).isEqualTo(302);
    }

    private java.net.http.HttpResponse<String> post(MatterId matter, String step, String... fields) {
        var page = page(matter, step);
        var all = new java.util.ArrayList<>(List.of("revision", found(REVISION, page), "token", found(TOKEN, page)));
        all.addAll(List.of(fields));
        return visitor(matter, step).post("/work/" + item(matter, step), all.toArray(String[]::new));
    }

    private String page(MatterId matter, String step) {
        var answer = visitor(matter, step).get("/work/" + item(matter, step));
        assertThat(answer.statusCode()).as(step).isEqualTo(200);
        return answer.body();
    }

    private String item(MatterId matter, String step) {
        return jdbc.sql("select id from work_item where matter_id = ? and step = ? and closed_at is null")
                .params(matter.value(), step).query(String.class).optional()
                .orElseThrow(() -> new AssertionError(step + " is not open, but " + open(matter)));
    }

    private List<String> open(MatterId matter) {
        return jdbc.sql("select step from work_item where matter_id = ? and closed_at is null").param(matter.value())
                .query(String.class).list();
    }

    private Visitor visitor(MatterId matter, String step) {
        var takers = jdbc.sql("select taker from work_item_taker where item_id = ?").param(item(matter, step))
                .query(String.class).list();
        var barred = jdbc.sql("select barred from work_item where id = ?").param(item(matter, step))
                .query((rs, i) -> rs.getLong("barred")).single();
        var person = takers.stream().map(this::person).filter(p -> p != null && p.value() != barred).findFirst()
                .orElseThrow(() -> new AssertionError("nobody for " + step + " among " + takers));
        return visitors.computeIfAbsent(person, this::signIn);
    }

    private PersonId person(String taker) {
        var id = Long.parseLong(taker.replaceAll("\\D", ""));
        return taker.startsWith("p") ? new PersonId(id) : holder(new SeatId(id));
    }

    private Visitor signIn(PersonId person) {
        accounts.fromAppointments();
        accounts.issuePassword(Actor.SYSTEM, person);
        accounts.changePassword(new Actor(person.value(), "x", null, null, null), PASSWORD, "none");
        var login = jdbc.sql("select login from identity_account where person = ?").param(person.value())
                .query(String.class).single();
        var visitor = new Visitor(port);
        assertThat(visitor.signIn(login, PASSWORD).statusCode()).isEqualTo(302);
        return visitor;
    }

    private MatterId report() {
        return reports.within(day, grid.unit().path()).get(0).id();
    }

    private MatterId total(Rung rung) {
        return totals.of(rounds.of(day).orElseThrow(), rung).stream()
                .filter(t -> rung != Rung.COLLEGE || grid.unit().path().contains("/" + t.unit().value() + "/"))
                .filter(t -> !t.line().equals("STAFF")).findFirst().orElseThrow().id();
    }

    private PersonId holder(SeatId seat) {
        return seats.holders(List.of(seat)).getOrDefault(seat, List.of()).stream().map(Seats.Holder::person)
                .findFirst().orElse(null);
    }

    private void at(String time) {
        clock.set(day + "T" + time + ":00");
    }

    private static String found(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(pattern.toString()).isTrue();
        return matcher.group(1);
    }

    private static String faults(String page) {
        var matcher = Pattern.compile("(?s)class=\"(?:errmsg|alertbar)[^>]*>.*?</(?:p|div)>").matcher(page);
        var faults = new StringBuilder();
        while (matcher.find()) {
            faults.append(matcher.group().replaceAll("<[^>]+>", " ")).append('\n');
        }
        return faults.toString();
    }

    private static Map<Register, byte[]> demo() throws Exception {
        var files = new EnumMap<Register, byte[]>(Register.class);
        for (var register : Register.values()) {
            files.put(register, Files.readAllBytes(Path.of("src/main/resources/demo", register.title() + ".xlsx")));
        }
        return files;
    }
}

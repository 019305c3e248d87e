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

/** The demo university on a day of its own, each task done through its page by whoever holds its seat. */
abstract class ReportingChain {

    private static final AtomicLong DAYS = new AtomicLong();
    /** Everybody has it at the demo university: what one test sets, another may sign in with. */
    static final String PASSWORD = "Shouze@2020";
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
    private final Map<PersonId, String> logins = new HashMap<>();
    LocalDate day;
    Grids.Grid grid;

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

    void signThrough(MatterId total) {
        act(total, "reporting/prepare-total", "note", "缺的已电话核实");
        sign(total);
    }

    void sign(MatterId matter) {
        var page = page(matter, "reporting/sign-total");
        act(matter, "reporting/sign-total", "signed", "true", "reason", "", "seen", found(SEEN, page));
    }

    MatterId resign(MatterId total) {
        return new MatterId(jdbc.sql("""
                select m.matter from reporting_total_matter m join work_item w on w.matter_id = m.matter
                where m.total = ? and w.closed_at is null""").param(total.value()).query(UUID.class).single());
    }

    String[] zero() {
        return new String[] {"answer", "ZERO", "checkedBy", "PHONE", "stated", "true", "unreached", "0", "onCampus",
                "0", "inTown", String.valueOf(grid.people()), "elsewhere", "", "abroad", "", "explanation", "",
                "remarks", "", "writtenAt", ""};
    }

    void act(MatterId matter, String step, String... fields) {
        var answer = post(matter, step, fields);
        assertThat(answer.statusCode()).as(step + "\n" + faults(answer.body())).isEqualTo(302);
    }

    java.net.http.HttpResponse<String> post(MatterId matter, String step, String... fields) {
        var page = page(matter, step);
        var all = new java.util.ArrayList<>(List.of("revision", found(REVISION, page), "token", found(TOKEN, page)));
        all.addAll(List.of(fields));
        var item = item(matter, step);
        var answer = visitor(matter, step).post("/work/" + item, all.toArray(String[]::new));
        if (!answer.body().contains("confirm-password")) {
            return answer;
        }
        all.addAll(List.of("confirm-password", PASSWORD));
        return visitor(matter, step).post("/work/" + item, all.toArray(String[]::new));
    }

    String page(MatterId matter, String step) {
        var answer = visitor(matter, step).get("/work/" + item(matter, step));
        assertThat(answer.statusCode()).as(step).isEqualTo(200);
        return answer.body();
    }

    String item(MatterId matter, String step) {
        return jdbc.sql("select id from work_item where matter_id = ? and step = ? and closed_at is null")
                .params(matter.value(), step).query(String.class).optional()
                .orElseThrow(() -> new AssertionError(step + " is not open, but " + open(matter)));
    }

    List<String> open(MatterId matter) {
        return jdbc.sql("select step from work_item where matter_id = ? and closed_at is null").param(matter.value())
                .query(String.class).list();
    }

    Visitor visitor(MatterId matter, String step) {
        return visitors.computeIfAbsent(taker(matter, step), this::signIn);
    }

    PersonId taker(MatterId matter, String step) {
        var takers = jdbc.sql("select taker from work_item_taker where item_id = ?").param(item(matter, step))
                .query(String.class).list();
        var barred = jdbc.sql("select barred from work_item where id = ?").param(item(matter, step))
                .query((rs, i) -> rs.getLong("barred")).single();
        return takers.stream().map(this::person).filter(p -> p != null && p.value() != barred).findFirst()
                .orElseThrow(() -> new AssertionError("nobody for " + step + " among " + takers));
    }

    PersonId person(String taker) {
        var id = Long.parseLong(taker.replaceAll("\\D", ""));
        return taker.startsWith("p") ? new PersonId(id) : holder(new SeatId(id));
    }

    Visitor signIn(PersonId person) {
        var visitor = new Visitor(port);
        assertThat(visitor.signIn(login(person), PASSWORD).statusCode()).isEqualTo(302);
        return visitor;
    }

    /** Of an account whose password is known here. */
    String login(PersonId person) {
        return logins.computeIfAbsent(person, this::account);
    }

    private String account(PersonId person) {
        accounts.fromAppointments();
        accounts.issuePassword(Actor.SYSTEM, person);
        accounts.changePassword(new Actor(person.value(), "x", null, null, null), PASSWORD, "none");
        return jdbc.sql("select login from identity_account where person = ?").param(person.value())
                .query(String.class).single();
    }

    MatterId report() {
        return reports.within(day, grid.unit().path()).get(0).id();
    }

    MatterId total(Rung rung) {
        return totals.of(rounds.of(day).orElseThrow(), rung).stream()
                .filter(t -> rung != Rung.COLLEGE || grid.unit().path().contains("/" + t.unit().value() + "/"))
                .filter(t -> !t.line().equals("STAFF")).findFirst().orElseThrow().id();
    }

    PersonId holder(SeatId seat) {
        return seats.holders(List.of(seat)).getOrDefault(seat, List.of()).stream().map(Seats.Holder::person)
                .findFirst().orElse(null);
    }

    void at(String time) {
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

package org.shouze.reporting.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouze.reporting.process.UniversityDayTest.Share.CORRECTED;
import static org.shouze.reporting.process.UniversityDayTest.Share.EXEMPT;
import static org.shouze.reporting.process.UniversityDayTest.Share.LATE;
import static org.shouze.reporting.process.UniversityDayTest.Share.MISSING;
import static org.shouze.reporting.process.UniversityDayTest.Share.NEWS;
import static org.shouze.reporting.process.UniversityDayTest.Share.RETURNED;
import static org.shouze.reporting.process.UniversityDayTest.Share.SUPPLEMENT;
import static org.shouze.reporting.process.UniversityDayTest.Share.UNCHANGED;
import static org.shouze.reporting.process.UniversityDayTest.Share.ZERO;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.shouze.audit.Actor;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.organization.Grids;
import org.shouze.organization.Grids.Grid;
import org.shouze.organization.People;
import org.shouze.organization.PersonId;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.shouze.organization.Units;
import org.shouze.reporting.Answer;
import org.shouze.reporting.Boards;
import org.shouze.reporting.CheckedBy;
import org.shouze.reporting.Corrections;
import org.shouze.reporting.Figure;
import org.shouze.reporting.Figures;
import org.shouze.reporting.PlanKeeping;
import org.shouze.reporting.ReportForm;
import org.shouze.reporting.ReportStatus;
import org.shouze.reporting.ReportView;
import org.shouze.reporting.ReportingLine;
import org.shouze.reporting.Reports;
import org.shouze.reporting.Round;
import org.shouze.reporting.Rounds;
import org.shouze.reporting.Rung;
import org.shouze.reporting.Tally;
import org.shouze.reporting.TotalGap;
import org.shouze.reporting.TotalVersion;
import org.shouze.reporting.TotalView;
import org.shouze.reporting.Totals;
import org.shouze.support.Office;
import org.shouze.support.OpenDay;
import org.shouze.support.TestClock;
import org.shouze.worklist.Worklist;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole invented university on one day, each act by whoever may do it: at every instant everything adds up. */
abstract class UniversityDayTest {

    private static final LocalDate EVE = LocalDate.of(2020, 1, 2);
    private static final LocalDate DAY = EVE.plusDays(1);
    private static final String HEADQUARTERS = "疫情防控工作领导小组办公室";

    /** How a grid spends the day. */
    enum Share { ZERO, UNCHANGED, NEWS, RETURNED, LATE, CORRECTED, MISSING, SUPPLEMENT, EXEMPT }

    private record Task(String id, MatterId matter, int revision, long barred, List<String> takers) {}

    @Autowired Office office;
    @Autowired Worklist worklist;
    @Autowired Rounds rounds;
    @Autowired Reports reports;
    @Autowired Totals totals;
    @Autowired Corrections corrections;
    @Autowired PlanKeeping plans;
    @Autowired Boards boards;
    @Autowired Grids grids;
    @Autowired Units units;
    @Autowired Seats seats;
    @Autowired People people;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    private final Random random = new Random(20200103);
    private final Map<MatterId, Grid> gridOf = new LinkedHashMap<>();
    private final Map<MatterId, Share> shares = new LinkedHashMap<>();
    private final Map<MatterId, ReportStatus> kept = new HashMap<>();
    private final Map<SeatId, List<Acting>> sitting = new HashMap<>();

    @Test
    void everyFigureOfTheDayIsTheSumOfItsParts() {
        phase("the day before", this::theDayBefore);
        phase("open", this::open);
        phase("file", () -> file("09:00", Set.of(ZERO, UNCHANGED, NEWS, RETURNED, CORRECTED)));
        phase("check", () -> check("10:00", Set.of(RETURNED)));
        phase("revise", this::revise);
        phase("late", () -> {
            file("16:10", Set.of(LATE));
            check("16:20", Set.of());
        });
        phase("colleges", () -> totals("16:30"));
        phase("offices", () -> totals("17:00"));
        phase("headquarters", () -> totals("17:30"));
        phase("correct", this::correct);
        phase("close", this::close);
        phase("supplement", this::supplement);
        phase("compare", this::everythingAddsUp);
    }

    private void theDayBefore() {
        OpenDay.at(EVE, clock, rounds, jdbc);
        at(EVE, "09:00");
        byReport(EVE).forEach((report, grid) -> gridOf.put(report.id(), grid));
        tasks("fileReport", EVE).forEach((matter, task) -> finish(task, declared(gridOf.get(matter), chance(5))));
        var head = office.holder("OFFICE_HEAD", HEADQUARTERS);
        grids.all().stream().filter(grid -> chance(2))
                .forEach(grid -> plans.exempt(grid.unit().id(), DAY, DAY, "赴外实习", head));
        gridOf.clear();
    }

    private void open() {
        OpenDay.at(DAY, clock, rounds, jdbc);
        byReport(DAY).forEach((report, grid) -> {
            gridOf.put(report.id(), grid);
            kept.put(report.id(), report.status());
            shares.put(report.id(), share(report));
        });
        assertThat(gridOf).hasSameSizeAs(grids.all());
        assertThat(Set.copyOf(shares.values())).containsExactlyInAnyOrder(Share.values());
        look();
    }

    private Share share(ReportView report) {
        if (report.status() == ReportStatus.EXEMPT) {
            return EXEMPT;
        }
        var dice = random.nextInt(100);
        var yesterday = reports.yesterday(report.id()).isPresent();
        return dice < 4 ? MISSING : dice < 6 ? SUPPLEMENT : dice < 10 ? LATE : dice < 15 ? RETURNED
                : dice < 17 ? CORRECTED : dice < 25 ? NEWS : dice < 45 && yesterday ? UNCHANGED : ZERO;
    }

    private void file(String time, Set<Share> whose) {
        at(DAY, time);
        var tasks = tasks("fileReport", DAY);
        var half = shares.size() / 2;
        var done = 0;
        for (var report : shares.keySet()) {
            if (whose.contains(shares.get(report))) {
                finish(tasks.get(report), form(report));
                kept.put(report, ReportStatus.FILED);
                if (++done == half / 2) {
                    look();
                }
            }
        }
        look();
    }

    private Object form(MatterId report) {
        return switch (shares.get(report)) {
            case UNCHANGED -> new ReportForm(Answer.UNCHANGED, false, List.of(), null, null, null, null, null, null,
                    null, null, null, null, null, null, "无变化", "", null, "", null, null);
            case NEWS -> declared(gridOf.get(report), true);
            default -> declared(gridOf.get(report), false);
        };
    }

    private void check(String time, Set<Share> sentBack) {
        at(DAY, time);
        tasks("checkReport", DAY).forEach((report, task) -> {
            var accepted = !sentBack.contains(shares.get(report));
            finish(task, new CheckReport.Form(accepted, accepted ? "" : "人数请再核对"));
            kept.put(report, accepted ? ReportStatus.ACCEPTED : ReportStatus.RETURNED);
        });
        look();
    }

    private void revise() {
        at(DAY, "11:00");
        tasks("reviseReport", DAY).forEach((report, task) -> {
            finish(task, declared(gridOf.get(report), false));
            kept.put(report, ReportStatus.FILED);
        });
        look();
        check("11:30", Set.of());
    }

    private void totals(String time) {
        at(DAY, time);
        totals.openDue();
        tasks("prepareTotal", DAY).values().forEach(task -> finish(task, new PrepareTotal.Form("缺的已逐一电话核实")));
        sign();
    }

    /** From below, so that a total above is signed once with all that changed. */
    private void sign() {
        for (var rung : Rung.values()) {
            tasks("signTotal", DAY).values().stream().filter(task -> totals.current(task.matter()).rung() == rung)
                    .forEach(task -> finish(task, new SignTotal.Form(true, "",
                            totals.current(task.matter()).revision())));
        }
        kept.replaceAll((report, status) -> status == ReportStatus.ACCEPTED ? ReportStatus.CONSOLIDATED : status);
        tasks("recordReceipt", DAY).values().forEach(task -> finish(task, new RecordReceipt.Form("上级平台",
                LocalDateTime.now(clock), "HZ-" + task.id().substring(0, 8))));
        look();
    }

    private void correct() {
        at(DAY, "18:30");
        with(CORRECTED).forEach(report -> {
            var grid = gridOf.get(report);
            corrections.propose(report, declared(grid, true).filing(), "漏报一人", keeper(grid));
        });
        tasks("approveCorrection", DAY).values().forEach(task -> finish(task, new ApproveCorrection.Form(
                ApproveCorrection.Decision.APPROVE, "属实")));
        look();
        sign();
    }

    private void close() {
        at(DAY, "23:59");
        rounds.closeDue();
        kept.replaceAll((report, status) -> status == ReportStatus.DUE ? ReportStatus.MISSED : status);
        assertThat(rounds.of(DAY).orElseThrow().status()).isEqualTo(Round.Status.CLOSED);
        look();
    }

    private void supplement() {
        var tasks = tasks("fileLateReport", DAY);
        assertThat(tasks.keySet()).containsExactlyInAnyOrderElementsOf(with(MISSING, SUPPLEMENT));
        with(SUPPLEMENT).forEach(report -> {
            finish(tasks.get(report), declared(gridOf.get(report), false));
            kept.put(report, ReportStatus.FILED);
        });
        check("23:59", Set.of());
        sign();
    }

    /** On the board, in the counts, in the worklist and in this test's own book stands the same. */
    private void look() {
        var own = kept.values().stream().collect(Collectors.groupingBy(status -> status, () -> new EnumMap<>(
                ReportStatus.class), Collectors.summingInt(status -> 1)));
        assertThat(reports.standing(DAY, units.school().path())).isEqualTo(own);

        var leader = office.holder("UNIVERSITY_DEPUTY_SECRETARY", units.school().id());
        var all = boards.of(DAY, null, null, leader).standing();
        var received = kept.values().stream().filter(ReportStatus::received).count();
        assertThat(all.expected()).isEqualTo(kept.size()).isEqualTo(all.due() + all.filed() + all.returned()
                + all.accepted() + all.consolidated() + all.missed() + all.exempt());
        assertThat(all.received()).isEqualTo((int) received);
        assertThat(all.missing()).isEqualTo(all.expected() - all.exempt() - all.received())
                .isEqualTo(all.due() + all.missed());
        assertThat(all.zero() + all.unchanged() + all.news()).isEqualTo(all.received());
        var byLine = List.of(ReportingLine.values()).stream().map(line -> boards.of(DAY, null, line, leader).standing())
                .mapToInt(standing -> standing.expected()).sum();
        assertThat(byLine).isEqualTo(all.expected());

        assertThat(tasks("fileReport", DAY)).hasSize(all.due());
        assertThat(tasks("fileLateReport", DAY)).hasSize(all.missed());
        assertThat(tasks("checkReport", DAY)).hasSize(all.filed());
        assertThat(tasks("reviseReport", DAY)).hasSize(all.returned());
    }

    private void everythingAddsUp() {
        var round = rounds.of(DAY).orElseThrow();
        var colleges = totals.of(round, Rung.COLLEGE);
        var offices = totals.of(round, Rung.LINE_OFFICE);
        var school = totals.of(round, Rung.HEADQUARTERS).get(0);
        var received = reports.briefs(gridOf.keySet()).values().stream()
                .filter(brief -> brief.report().status() == ReportStatus.CONSOLIDATED).toList();

        for (var college : colleges) {
            var parts = received.stream().filter(brief -> brief.report().college().equals(college.unit())
                    && brief.report().line().name().equals(college.line())).map(Reports.Brief::figures).toList();
            assertThat(college.signed().figures()).as(college.unitName() + college.line()).isEqualTo(sum(parts));
            assertThat(college.signed().tally().received()).isEqualTo(parts.size());
        }
        for (var line : offices) {
            var below = colleges.stream().filter(college -> college.line().equals(line.line())).toList();
            assertThat(line.signed().figures()).isEqualTo(sum(figures(below)));
        }
        assertThat(school.signed().figures()).isEqualTo(sum(figures(offices)))
                .isEqualTo(sum(received.stream().map(Reports.Brief::figures).toList()));
        theTallyOfTheSchoolIsComplete(school.signed().tally(), received.size());
        received.forEach(this::everybodyOfTheGridIsCountedOnce);
        colleges.forEach(college -> theTallyStandsForItsReports(college, report -> report.college()
                .equals(college.unit()) && report.line().name().equals(college.line())));
        offices.forEach(office -> theTallyStandsForItsReports(office,
                report -> report.line().name().equals(office.line())));
        everyFigureOpensToItsReports(school, received.size());
        colleges.forEach(this::everyVersionIsReadableAndAddsUp);
        offices.forEach(this::everyVersionIsReadableAndAddsUp);
        everyVersionIsReadableAndAddsUp(school);
        correctedTotalsWereSignedAnew(colleges);
        assertThat(totals.dispatches(school.id())).extracting(Totals.Dispatch::number).endsWith(school.version());
    }

    private void theTallyOfTheSchoolIsComplete(Tally tally, int received) {
        assertThat(tally.expected()).isEqualTo(gridOf.size());
        assertThat(tally.exempt()).isEqualTo(with(EXEMPT).size());
        assertThat(tally.received()).isEqualTo(received).isEqualTo(tally.zero() + tally.unchanged() + tally.news());
        assertThat(tally.missing()).isEqualTo(with(MISSING).size());
        assertThat(tally.late()).isEqualTo(with(LATE, SUPPLEMENT).size());
    }

    private void everybodyOfTheGridIsCountedOnce(Reports.Brief brief) {
        var figures = brief.figures();
        assertThat(figures.total()).isEqualTo(gridOf.get(brief.report().id()).people())
                .isEqualTo(figures.reached() + figures.unreached());
        assertThat(figures.reached()).isEqualTo(figures.onCampus() + figures.inTown() + figures.elsewhere()
                + figures.abroad());
    }

    /** Late, missing, exempt: of this total as in this test's own book, and each gap by its name. */
    private void theTallyStandsForItsReports(TotalView total, Predicate<ReportView> below) {
        var own = reports.get(gridOf.keySet()).values().stream().filter(below).map(ReportView::id).toList();
        var tally = total.signed().tally();
        assertThat(tally.expected()).as(total.unitName()).isEqualTo(own.size());
        assertThat(tally.exempt()).isEqualTo(among(own, EXEMPT).size());
        assertThat(tally.missing()).isEqualTo(among(own, MISSING).size());
        assertThat(tally.late()).isEqualTo(among(own, LATE, SUPPLEMENT).size());
        assertThat(tally.unchanged()).isEqualTo(among(own, UNCHANGED).size());
        assertThat(tally.received()).isEqualTo(tally.zero() + tally.unchanged() + tally.news());
        if (total.rung() == Rung.COLLEGE) {
            assertThat(totals.gaps(total.id(), total.version())).extracting(TotalGap::missing)
                    .containsExactlyInAnyOrderElementsOf(among(own, MISSING));
        }
    }

    private List<MatterId> among(List<MatterId> own, Share... some) {
        return with(some).stream().filter(own::contains).toList();
    }

    /** From the school down through the versions that were signed, whichever figure is asked for. */
    private void everyFigureOpensToItsReports(TotalView school, int received) {
        var opened = opened(school.id(), school.version());
        assertThat(opened).hasSize(received);
        for (var figure : Figure.OF_PEOPLE) {
            assertThat(opened.stream().mapToInt(figures -> figure.of(figures, null)).sum()).as(figure.name())
                    .isEqualTo(figure.of(school.signed().figures(), null));
        }
    }

    private List<Figures> opened(MatterId total, int number) {
        return totals.parts(total, number).stream().flatMap(part -> part.answer() == null
                ? opened(part.part(), part.version()).stream()
                : Stream.of(reports.versions(part.part()).get(part.version() - 1).figures())).toList();
    }

    private void everyVersionIsReadableAndAddsUp(TotalView total) {
        for (int number = 1; number <= total.version(); number++) {
            var version = totals.version(total.id(), number);
            var parts = totals.parts(total.id(), number);
            assertThat(version.signed()).isTrue();
            assertThat(version.figures()).isEqualTo(sum(parts.stream().map(part -> part.figures()).toList()));
            if (total.rung() == Rung.COLLEGE) {
                parts.forEach(part -> assertThat(reports.versions(part.part()).get(part.version() - 1).figures())
                        .isEqualTo(part.figures()));
            } else {
                parts.forEach(part -> assertThat(totals.version(part.part(), part.version()))
                        .matches(TotalVersion::signed).extracting(TotalVersion::figures).isEqualTo(part.figures()));
            }
        }
    }

    private void correctedTotalsWereSignedAnew(List<TotalView> colleges) {
        for (var report : with(CORRECTED)) {
            var view = reports.get(report);
            var total = colleges.stream().filter(college -> college.unit().equals(view.college())
                    && college.line().equals(view.line().name())).findFirst().orElseThrow();
            assertThat(view.version()).isEqualTo(2);
            assertThat(total.version()).isGreaterThan(1);
            assertThat(totals.parts(total.id(), 1)).anyMatch(part -> part.part().equals(report) && part.version() == 1);
            assertThat(totals.parts(total.id(), total.version()))
                    .anyMatch(part -> part.part().equals(report) && part.version() == 2);
            assertThat(totals.version(total.id(), 1).figures().returned())
                    .isLessThan(total.signed().figures().returned());
        }
    }

    private static List<Figures> figures(Collection<TotalView> below) {
        return below.stream().map(total -> total.signed().figures()).toList();
    }

    private static Figures sum(Collection<Figures> parts) {
        return parts.stream().reduce(Figures.NONE, Figures::plus);
    }

    private List<MatterId> with(Share... some) {
        return shares.entrySet().stream().filter(entry -> List.of(some).contains(entry.getValue()))
                .map(Map.Entry::getKey).toList();
    }

    private Map<ReportView, Grid> byReport(LocalDate day) {
        var byUnit = grids.all().stream().collect(Collectors.toMap(grid -> grid.unit().id(), grid -> grid));
        var found = new LinkedHashMap<ReportView, Grid>();
        reports.within(day, units.school().path()).forEach(report -> found.put(report, byUnit.get(report.unit())));
        return found;
    }

    /** Everybody reached, spread over some places; as news one of them has come back. */
    private ReportForm declared(Grid grid, boolean news) {
        var onCampus = random.nextInt(3);
        var elsewhere = random.nextInt(3);
        var unreached = random.nextInt(10) == 0 ? 1 : 0;
        var placed = grid.people() - Math.min(grid.people(), unreached);
        var campus = Math.min(placed, onCampus);
        var away = Math.min(placed - campus, elsewhere);
        var returned = news ? List.of(somebody(grid)) : List.<Long>of();
        return new ReportForm(news ? Answer.NEWS : Answer.ZERO, true, List.of(CheckedBy.PHONE),
                grid.people() - placed, campus, placed - campus - away, away, 0, returned, List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), "已逐人核对", "", null, "", null, null);
    }

    private long somebody(Grid grid) {
        var all = people.inGrid(grid.unit().id());
        return all.get(random.nextInt(all.size())).id().value();
    }

    private Actor keeper(Grid grid) {
        var keeper = holders(grid.keeper()).get(0);
        return Flows.from(keeper, grid.keeper());
    }

    /** What is open at that node about that day. */
    private Map<MatterId, Task> tasks(String node, LocalDate day) {
        var found = new LinkedHashMap<MatterId, Task>();
        jdbc.sql("""
                select i.id, i.matter_id, i.revision, coalesce(i.barred, 0) barred, t.taker from work_item i
                join work_item_taker t on t.item_id = i.id and t.offered
                where i.node = :node and i.closed_at is null and i.title like :day
                order by i.number, t.taker""").param("node", node)
                .param("day", "%% %d月%d日%%".formatted(day.getMonthValue(), day.getDayOfMonth())).query(row -> {
                    var matter = new MatterId(row.getObject("matter_id", UUID.class));
                    var task = new Task(row.getString("id"), matter, row.getInt("revision"), row.getLong("barred"),
                            new ArrayList<>());
                    found.putIfAbsent(matter, task);
                    found.get(matter).takers().add(row.getString("taker"));
                });
        return found;
    }

    private void finish(Task task, Object form) {
        worklist.finish(task.id(), task.revision(), UUID.randomUUID().toString(), entitled(task), form);
    }

    private Acting entitled(Task task) {
        return task.takers().stream().flatMap(taker -> taker.startsWith("person:")
                ? Stream.of(office.person(people.get(new PersonId(number(taker))).number()))
                : holders(new SeatId(number(taker))).stream())
                .filter(acting -> acting.person().value() != task.barred()).findFirst()
                .orElseThrow(() -> new AssertionError("nobody may do " + task));
    }

    private static long number(String taker) {
        return Long.parseLong(taker.substring(taker.indexOf(':') + 1));
    }

    /** They sit there on both days. */
    private List<Acting> holders(SeatId seat) {
        return sitting.computeIfAbsent(seat, wanted -> seats.holders(List.of(wanted)).get(wanted).stream()
                .map(holder -> office.person(people.get(holder.person()).number())).toList());
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private void at(LocalDate day, String time) {
        clock.set(day + "T" + time + ":00");
    }

    private void phase(String name, Runnable work) {
        var from = System.nanoTime();
        work.run();
        System.out.printf("%s %-16s %5.1f s%n", getClass().getSimpleName(), name, (System.nanoTime() - from) / 1e9);
    }
}

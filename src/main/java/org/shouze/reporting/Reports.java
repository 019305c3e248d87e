package org.shouze.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.organization.PersonId;
import org.shouze.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Daily reports: filed, checked, returned. Whoever calls has made sure that the task is this person's. */
@Component
public class Reports {

    private static final int LOOK_BACK = 5;

    private final ExpectedReports expected;
    private final Versions versions;
    private final TotalRows totals;
    private final Urgency urgency;
    private final Plans plans;
    private final Matters matters;
    private final People people;
    private final Journal journal;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reports(ExpectedReports expected, Versions versions, TotalRows totals, Urgency urgency, Plans plans,
            Matters matters, People people, Journal journal, Audit audit, JdbcClient jdbc,
            Clock clock) {
        this.expected = expected;
        this.versions = versions;
        this.totals = totals;
        this.urgency = urgency;
        this.plans = plans;
        this.matters = matters;
        this.people = people;
        this.journal = journal;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws org.shouze.NotFound if there is none */
    public ReportView get(MatterId id) {
        return ReportView.of(expected.get(id));
    }

    public Map<MatterId, ReportView> get(Collection<MatterId> ids) {
        return expected.get(ids).stream().map(ReportView::of)
                .collect(Collectors.toMap(ReportView::id, Function.identity()));
    }

    /** Everything wrong with it, without filing it; empty if it may be filed. */
    public List<FilingFault> faults(MatterId id, Filing filing) {
        return new FilingRules(filing, grounds(expected.get(id))).faults();
    }

    /** What is unusual about it and unexplained. */
    public List<Question> questions(List<FilingFault> faults) {
        return faults.stream().filter(ExplanationMissing.class::isInstance)
                .flatMap(f -> ((ExplanationMissing) f).questions().stream()).toList();
    }

    /** @throws FilingFault the first rule it breaks */
    @Transactional
    public void file(MatterId id, Filing filing, Actor by) {
        var report = expected.get(id);
        var version = report.file(filing, grounds(report), by, clock.instant(), clock.getZone());
        expected.update(report);
        versions.insert(version);
        journal.write(id, by, report.supplement() ? "supplemented" : "filed", null);
        urgency.look(report, version, by);
    }

    /**
     * The checker vouches for it.
     *
     * @return whether the college has already signed its total, so that this must climb as a correction
     * @throws CheckerIsMaker if the same person filed it
     */
    @Transactional
    public boolean accept(MatterId id, Actor by, String comment) {
        var report = expected.get(id);
        var above = totals.lockCollege(report.owed.round(), report.owed.line(), report.owed.college());
        report.accept(by, clock.instant());
        expected.update(report);
        journal.write(id, by, "accepted", comment);
        return above.map(total -> total.version() > 0).orElse(false);
    }

    @Transactional
    public void sendBack(MatterId id, Actor by, String reason) {
        var report = expected.get(id);
        report.sendBack(by, reason);
        expected.update(report);
        journal.write(id, by, "returned", reason);
    }

    /** A draft of it was saved. */
    @Transactional
    public void drafted(MatterId id) {
        expected.drafted(id);
    }

    /** The current version, or empty before it is filed. */
    public Optional<ReportVersion> current(MatterId id) {
        var report = expected.get(id);
        return report.version() == 0 ? Optional.empty() : Optional.of(versions.get(id, report.version()));
    }

    /** The same with the names in it: reading them is recorded. */
    @Transactional
    public Optional<ReportVersion> current(MatterId id, Actor by, String purpose) {
        var current = current(id);
        current.filter(v -> !v.named().all().isEmpty())
                .ifPresent(v -> audit.read(by, "report:" + id, purpose));
        return current;
    }

    /** Oldest first. */
    public List<ReportVersion> versions(MatterId id) {
        return versions.of(id);
    }

    /** What the unit reported in the round before, if it did. */
    public Optional<ReportVersion> yesterday(MatterId id) {
        return Optional.ofNullable(grounds(expected.get(id)).yesterday());
    }

    /** The last report of the unit before that day, however long ago. */
    public Optional<ReportVersion> lastBefore(ReportView report) {
        return versions.before(report.unit(), report.day(), 1).stream().findFirst();
    }

    /** Who must be accounted for: the grid's register as of now. */
    public List<Person> register(ReportView report) {
        return people.inGrid(report.unit());
    }

    /** Everything the filing page is built on. */
    public Register filingPage(MatterId id) {
        var report = expected.get(id);
        var register = people.inGrid(report.owed.unit());
        var grounds = grounds(report, register);
        var followed = grounds.lastNamed();
        var view = ReportView.of(report);
        var entries = register.stream().map(p -> Register.Entry.of(p, followed))
                .sorted(java.util.Comparator.comparing(e -> !e.observed())).toList();
        return new Register(view, plans.ofRound(report.owed.round()), plans.keyAreas(view.day()),
                entries, grounds.yesterday(), followed, returnedFor(report));
    }

    private String returnedFor(ExpectedReport report) {
        return report.status() != ReportStatus.RETURNED ? null : matters.timeline(report.owed.id()).stream()
                .filter(e -> e.act().equals("act.reporting.returned")).map(Matters.Entry::text).findFirst()
                .orElse(null);
    }

    /** For lists: what of each report matters at a glance, in one query. */
    public Map<MatterId, Brief> briefs(Collection<MatterId> ids) {
        return ids.isEmpty() ? Map.of() : jdbc.sql("select e.*, " + Columns.FIGURES.stream().map(c -> "v." + c)
                .collect(Collectors.joining(", ")) + " " + """
                from reporting_expected e left join reporting_version v on v.report = e.id and v.number = e.version
                where e.id in (:ids)""")
                .param("ids", ids.stream().map(MatterId::value).toList())
                .query((rs, i) -> new Brief(ReportView.of(expected.read(rs, i)), Columns.figures(rs))).list().stream()
                .collect(Collectors.toMap(b -> b.report().id(), Function.identity()));
    }

    /** @param figures all 0 before anything was filed */
    public record Brief(ReportView report, Figures figures) {}

    /** By unit code. */
    public List<ReportView> within(LocalDate day, String unitPath) {
        return expected.within(day, unitPath).stream().map(ReportView::of).toList();
    }

    /** How many of a day's reports below that path stand where; they sum to what was expected. */
    public Map<ReportStatus, Integer> standing(LocalDate day, String unitPath) {
        var standing = new EnumMap<ReportStatus, Integer>(ReportStatus.class);
        jdbc.sql("""
                select status, count(*) n from reporting_expected where report_day = ? and unit_path like ?
                group by status""").params(day, unitPath + "%")
                .query(rs -> {
                    standing.put(ReportStatus.valueOf(rs.getString("status")), rs.getInt("n"));
                });
        return standing;
    }

    /** The reports of these units from that day on, oldest first: for the history of seven days. */
    public Map<UnitId, List<ReportView>> history(Collection<UnitId> units, LocalDate from, LocalDate to) {
        return units.isEmpty() ? Map.of() : jdbc.sql("""
                select * from reporting_expected where unit in (:units) and report_day between :from and :to
                order by report_day""").param("units", units.stream().map(UnitId::value).toList())
                .param("from", from).param("to", to).query(expected::read).list().stream().map(ReportView::of)
                .collect(Collectors.groupingBy(ReportView::unit));
    }

    Grounds grounds(ExpectedReport report) {
        return grounds(report, people.inGrid(report.owed.unit()));
    }

    private Grounds grounds(ExpectedReport report, List<Person> people) {
        var earlier = versions.before(report.owed.unit(), report.owed.day(), LOOK_BACK);
        var previous = !earlier.isEmpty() && earlier.get(0).report().equals(report.owed.previous());
        var register = people.stream().map(Person::id).map(PersonId::value)
                .collect(Collectors.toSet());
        return new Grounds(register, report.owed.day(), LocalDateTime.now(clock), earlier, previous,
                plans.ofRound(report.owed.round()).nowWords());
    }
}

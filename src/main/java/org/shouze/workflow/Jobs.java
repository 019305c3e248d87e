package org.shouze.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The engine's jobs, for whoever runs the house: numbers, times, names of models and kinds of failure; no contents. */
@Component
public class Jobs {

    /** So many failed ones are looked at, the newest first, and tried again at once. */
    public static final int BOUND = 1000;

    private static final int RETRIES = 3;
    private static final String LOAD = """
            select j.process_def_id_ as definition, d.act_id_ as node, j.handler_type_ as kind,
                sum(case when j.retries_ = 0 then 1 else 0 end) as failed,
                sum(case when j.retries_ > 0 and j.lock_exp_time_ >= :now then 1 else 0 end) as running,
                sum(case when j.retries_ > 0 and (j.lock_exp_time_ is null or j.lock_exp_time_ < :now)
                    and (j.duedate_ is null or j.duedate_ <= :now) then 1 else 0 end) as due,
                sum(case when j.retries_ > 0 and j.duedate_ > :now then 1 else 0 end) as soon,
                min(case when j.retries_ > 0 and j.duedate_ > :now then j.duedate_ end) as next
            from act_ru_job j left join act_ru_jobdef d on d.id_ = j.job_def_id_
            where j.suspension_state_ = 1 and (j.retries_ = 0 or j.duedate_ is null or j.duedate_ <= :until)
            group by j.process_def_id_, d.act_id_, j.handler_type_""";
    private static final String FAILED = """
            select j.id_ as id, j.process_def_id_ as definition, coalesce(j.failed_act_id_, d.act_id_) as node,
                j.handler_type_ as kind, j.exception_msg_ as failure, i.incident_timestamp_ as since
            from act_ru_job j left join act_ru_jobdef d on d.id_ = j.job_def_id_
                left join act_ru_incident i on i.configuration_ = j.id_ and i.incident_type_ = 'failedJob'
            where j.retries_ = 0 order by i.incident_timestamp_ desc nulls last, j.id_ limit %d""".formatted(BOUND);

    private final ProcessEngine engine;
    private final Places places;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Jobs(ProcessEngine engine, Places places, JdbcClient jdbc, Audit audit, Clock clock) {
        this.engine = engine;
        this.places = places;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param soon timers that fall due within the time asked about, none of which is due; @param next the first of them */
    public record Load(Place place, int due, int running, int failed, int soon, Instant next) {

        private Load and(Load other) {
            return new Load(place, due + other.due, running + other.running, failed + other.failed, soon + other.soon,
                    next == null || other.next != null && other.next.isBefore(next) ? other.next : next);
        }
    }

    /** @param failure class of the failure, or empty where it is not known; @param since when it gave up, if known */
    public record Failed(String id, Place place, String failure, Instant since) {}

    /** Failed jobs that failed alike at the same place. */
    public record Kind(Place place, String failure, int count, Instant since) {

        private Kind and(Kind other) {
            return new Kind(place, failure, count + other.count, since == null || other.since != null
                    && other.since.isBefore(since) ? other.since : since);
        }
    }

    /** Is this node's job executor at work? */
    public boolean isAtWork() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor().isActive();
    }

    /** What there is to do, place by place; what lies further ahead is not counted. */
    @Transactional(readOnly = true)
    public List<Load> load(Duration ahead) {
        var now = clock.instant();
        return merged(jdbc.sql(LOAD).param("now", Timestamp.from(now)).param("until", Timestamp.from(now.plus(ahead)))
                .query((row, n) -> new Load(place(row), row.getInt("due"), row.getInt("running"), row.getInt("failed"),
                        row.getInt("soon"), instant(row, "next"))).list()).stream()
                .sorted(Comparator.comparing(Load::next, Comparator.nullsLast(Comparator.naturalOrder()))).toList();
    }

    /** Given up after several attempts, the newest first, up to {@link #BOUND}. */
    @Transactional(readOnly = true)
    public List<Failed> failed() {
        return jdbc.sql(FAILED).query((row, n) -> {
            var place = place(row);
            return new Failed(row.getString("id"), place, className(row.getString("failure"), place), instant(row, "since"));
        }).list();
    }

    /** The same, those alike together. */
    public static List<Kind> kinds(Collection<Failed> failed) {
        var kinds = new LinkedHashMap<List<Object>, Kind>();
        failed.forEach(one -> kinds.merge(List.of(one.place(), one.failure()),
                new Kind(one.place(), one.failure(), 1, one.since()), Kind::and));
        return List.copyOf(kinds.values());
    }

    /**
     * Lets it be tried again, as often as at first.
     *
     * @throws NotFound if it has not failed (any more), or is of a process known to few: those only {@linkplain #again(Actor,
     *                  String, String, String) together}
     */
    @Transactional
    public void again(Actor by, String job) {
        var failed = failed().stream().filter(one -> one.id().equals(job) && !one.place().isKnownToFew()).findFirst()
                .orElseThrow(() -> new NotFound("job"));
        retry(List.of(failed.id()));
        audit.changed(by, "workflow.jobRetried", "job:" + job, failed.failure());
    }

    /**
     * The same for all that failed alike at one place, up to {@link #BOUND}.
     *
     * @param process null for those known to few
     * @return how many
     */
    @Transactional
    public int again(Actor by, String process, String node, String failure) {
        var alike = failed().stream().filter(one -> Objects.equals(one.place().process(), process)
                && Objects.equals(one.place().node(), node) && one.failure().equals(failure)).map(Failed::id).toList();
        if (!alike.isEmpty()) {
            retry(alike);
            audit.changed(by, "workflow.jobsRetried", process == null ? "process" : "process:" + process, failure);
        }
        return alike.size();
    }

    private void retry(List<String> jobs) {
        Collisions.translated(() -> engine.getManagementService().setJobRetries(jobs, RETRIES));
    }

    private static Collection<Load> merged(List<Load> rows) {
        Map<Place, Load> places = new LinkedHashMap<>();
        rows.forEach(row -> places.merge(row.place(), row, Load::and));
        return places.values();
    }

    private Place place(ResultSet row) throws SQLException {
        return places.of(row.getString("definition"), row.getString("node"), row.getString("kind"));
    }

    /** Whatever else might stand there is not passed on; nor is a rule of ours, where the process is known to few. */
    private static String className(String failure, Place place) {
        return failure != null && failure.matches("[\\w.$]{1,300}")
                && !(place.isKnownToFew() && failure.startsWith("org.shouze.")) ? failure : "";
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}

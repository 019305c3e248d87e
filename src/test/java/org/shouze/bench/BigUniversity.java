package org.shouze.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** An invented university of any size, written straight into an empty, migrated PostgreSQL. */
final class BigUniversity {

    private static final int COLLEGES = 20;
    private static final int PEOPLE_PER_GRID = 5;

    private final String url;

    BigUniversity(String url) {
        this.url = url;
    }

    /** Units 1 to 4 are the school and its offices, then the colleges, then the grids; persons likewise. */
    void build(int grids) throws SQLException {
        int last = 4 + COLLEGES;
        run(List.of("truncate organization_unit, organization_person, identity_account restart identity cascade", """
                insert into organization_unit (id, code, name, kind, parent, path, members, position) values
                    (1, 'U1', '中共大学委员会', 'UNIVERSITY_COMMITTEE', null, '/1/', 0, 1),
                    (2, 'U2', '学生工作部', 'DEPARTMENT', 1, '/1/2/', 0, 2),
                    (3, 'U3', '人事处', 'DEPARTMENT', 1, '/1/3/', 0, 3),
                    (4, 'U4', '疫情防控工作领导小组办公室', 'TASK_FORCE', 1, '/1/4/', 0, 4)""", """
                insert into organization_unit (id, code, name, kind, parent, path, members, position)
                select 4 + i, 'U' || (4 + i), '第' || i || '学院党委', 'COLLEGE_COMMITTEE', 1, '/1/' || (4 + i) || '/', 0, i
                from generate_series(1, %d) i""".formatted(COLLEGES), """
                insert into organization_unit (id, code, name, kind, parent, path, members, position)
                select %1$d + i, 'WG' || lpad(i::text, 5, '0'), '第' || i || '班网格', 'GRID', 5 + i %% %2$d,
                    '/1/' || (5 + i %% %2$d) || '/' || (%1$d + i) || '/', 0, i
                from generate_series(1, %3$d) i""".formatted(last, COLLEGES, grids), """
                insert into organization_person (number, name, category, phone, enrolled, cadre)
                select 'T' || lpad(i::text, 6, '0'), '李' || (i %% 900 + 100), '干部', '19900000000', false, true
                from generate_series(1, %d) i""".formatted(last * 2 + grids + grids / 50 + 1), """
                insert into organization_seat (post, unit) values ('UNIVERSITY_SECRETARY', 1), ('OFFICE_HEAD', 2),
                    ('OFFICE_HEAD', 3), ('OFFICE_HEAD', 4), ('UNIVERSITY_DEPUTY_SECRETARY', 1),
                    ('OFFICE_CLERK', 2), ('OFFICE_CLERK', 3), ('OFFICE_CLERK', 4)""", """
                insert into organization_seat (post, unit) select p, u.id from organization_unit u,
                    (values ('COLLEGE_SECRETARY'), ('COLLEGE_DEPUTY_SECRETARY')) posts (p)
                where u.kind = 'COLLEGE_COMMITTEE'""", """
                insert into organization_seat (post, unit) select p, u.id from organization_unit u,
                    (values ('GRID_KEEPER'), ('COUNSELOR')) posts (p) where u.kind = 'GRID'""", """
                insert into organization_appointment (seat, person, title, valid_from)
                select s.id, row_number() over (order by s.id), '职务', date '2018-09-01' from organization_seat s
                where s.post not in ('GRID_KEEPER', 'COUNSELOR')""", """
                insert into organization_appointment (seat, person, title, valid_from)
                select s.id, %1$d + (s.unit - %2$d), '网格员', date '2018-09-01' from organization_seat s
                where s.post = 'GRID_KEEPER'""".formatted(last * 2, last), """
                insert into organization_appointment (seat, person, title, valid_from)
                select s.id, %1$d + (s.unit - %2$d) / 50, '辅导员', date '2018-09-01' from organization_seat s
                where s.post = 'COUNSELOR'""".formatted(last * 2 + grids + 1, last), """
                insert into organization_grid (unit, line, keeper, checker, keeper_seat, checker_seat, scope)
                select u.id, 'STUDENT', k.person, c.person, ks.id, cs.id, u.name from organization_unit u
                join organization_seat ks on ks.unit = u.id and ks.post = 'GRID_KEEPER'
                join organization_appointment k on k.seat = ks.id
                join organization_seat cs on cs.unit = u.id and cs.post = 'COUNSELOR'
                join organization_appointment c on c.seat = cs.id""", """
                insert into organization_person (number, name, category, grid, class_name, dormitory, enrolled, cadre)
                select 'S' || u.id || '-' || i, '学生' || i, '本科生', u.id, u.name, i || '号楼', true, false
                from organization_unit u, generate_series(1, %d) i where u.kind = 'GRID'""".formatted(PEOPLE_PER_GRID),
                "update organization_version set version = version + 1",
                "select setval(pg_get_serial_sequence('organization_unit', 'id'), (select max(id) from organization_unit))",
                // Only what was filled: of a table it was told to be empty, PostgreSQL plans to read all, also as it fills.
                "analyze organization_unit, organization_person, organization_seat, organization_appointment, "
                        + "organization_grid"));
    }

    /** Keeper of grid {@code i}, from 1. */
    static String keeper(int i) {
        return "T%06d".formatted((4 + COLLEGES) * 2 + i);
    }

    /** Holds the seat UNIVERSITY_SECRETARY. */
    static String leader() {
        return "T000001";
    }

    /**
     * Open work beside the round's, for the keepers and a share of it for the leader, and work that is done, over the last
     * 333 days; and rounds that are closed, of as many days. One report of forty is missing, one of thirty late.
     */
    void addWork(int open, int done, int forLeader, int days) throws SQLException {
        addItems("open", open);
        addItems("done", done);
        run(List.of("""
                insert into work_item_taker (item_id, taker, shared, due, offered)
                select w.id, 'seat:' || case when substring(w.id from 5)::int <= %d and w.closed_at is null
                    then (select id from organization_seat where post = 'UNIVERSITY_SECRETARY')
                    else s.id end, false, w.due, w.closed_at is null
                from work_item w join organization_seat s on s.unit = w.unit_id and s.post = 'GRID_KEEPER'
                where w.id like 'open%%' or w.id like 'done%%'""".formatted(forLeader), """
                insert into reporting_round (plan_code, plan, report_day, status, opened_at, closes_at, closed_at)
                select plan_code, plan, report_day - d, 'CLOSED', opened_at - d * interval '1 day',
                    closes_at - d * interval '1 day', closes_at - d * interval '1 day'
                from reporting_round, generate_series(1, %d) d""".formatted(days), """
                insert into reporting_expected (id, round, report_day, line, unit, unit_path, unit_code, unit_name,
                    college, keeper_seat, checker_seat, people, due_at, check_due_at, status, answer, zero_days, version,
                    filed_at, accepted_at, late, corrected, supplement, revision, unreached)
                select gen_random_uuid(), r.id, r.report_day, line, unit, unit_path, unit_code, unit_name, college,
                    keeper_seat, checker_seat, people, due_at - ago, check_due_at - ago,
                    case when missing then 'MISSED' else 'CONSOLIDATED' end, case when missing then null else 'ZERO' end, 1,
                    case when missing then 0 else 1 end, case when missing then null when behind then due_at - ago
                        + interval '20 minutes' else due_at - ago - interval '40 minutes' end,
                    case when missing then null else check_due_at - ago - interval '5 minutes' end,
                    behind and not missing, false, false, 1, case when missing then null when unit % 25 = 0 then 1 else 0 end
                from reporting_round r cross join lateral (select e.*, (unit + r.id) % 40 = 0 as missing,
                    (unit + r.id) % 30 = 0 as behind,
                    (e.report_day - r.report_day) * interval '1 day' as ago from reporting_expected e
                    where e.round = (select max(id) from reporting_round where status <> 'CLOSED')) e
                where r.status = 'CLOSED'""", "vacuum analyze"));
    }

    /** @param kind open or done */
    private void addItems(String kind, int items) throws SQLException {
        var closed = kind.equals("done");
        run(List.of("""
                insert into work_item (id, matter_id, process, node, step, number, title, unit_id, unit_path,
                    unit_name, search, care, batch, due, opened_at, revision, cancelled, closed_at, closed_by)
                select '%1$s' || i, gen_random_uuid(), 'dailyReport', 'fileReport', 'reporting/file-report',
                    '%1$s' || i, g.name || ' 事项' || i, g.id, g.path, g.name, lower(g.name || ' 事项' || i || ' %1$s' || i),
                    false, false, %2$s, %3$s, 0, false, %4$s, %5$s
                from generate_series(1, %6$d) i
                join organization_unit g on g.kind = 'GRID' and g.id = %7$d + i %% %8$d""".formatted(kind,
                closed ? "now() - (i % 8000 + i % 7 - 5) * interval '1 hour'" : "now() + (i % 2000 - 500) * interval '1 hour'",
                closed ? "now() - (i % 8000 + 24) * interval '1 hour'" : "now() - interval '1 day'",
                closed ? "now() - (i % 8000) * interval '1 hour'" : "null", closed ? "1 + i % 2000" : "null", items,
                5 + COLLEGES, count("select count(*) from organization_unit where kind = 'GRID'"))));
    }

    long count(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    List<String> column(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var rows = connection.createStatement().executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private void run(List<String> statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}

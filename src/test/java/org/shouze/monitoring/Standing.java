package org.shouze.monitoring;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.NewMatter;
import org.shouze.organization.PersonId;
import org.shouze.organization.SeatId;
import org.shouze.organization.Unit;
import org.shouze.support.TestClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Supervised tasks as if they had come so far: rows as the office leaves them behind, in any number, taken away afterwards. */
public final class Standing {

    public static final String PROCESS = "rectification";

    private static final AtomicInteger NUMBER = new AtomicInteger(100);

    private final Matters matters;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final List<UUID> opened = new ArrayList<>();

    public Standing(Matters matters, TestClock clock, JdbcClient jdbc) {
        this.matters = matters;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** @param at when it was opened; the clock stands there afterwards */
    public MatterId matter(Unit unit, String title, String at) {
        return matter(PROCESS, unit, title, at, false);
    }

    public MatterId matter(String process, Unit unit, String title, String at, boolean confidential) {
        clock.set(at);
        var id = matters.newId();
        matters.open(List.of(new NewMatter(id, process, "督办〔2022〕" + NUMBER.incrementAndGet() + "号", title, unit, null, List.of(),
                confidential)));
        opened.add(id.value());
        if (process.equals(PROCESS) && !confidential) {
            ordered(id);
        }
        return id;
    }

    /** What the room of supervision knows of it. */
    private void ordered(MatterId matter) {
        jdbc.sql("""
                insert into supervision_rectification (id, number, title, handling, unit, unit_path, registered_at, registered_by,
                    registered_name, first_due, due, status, confidential, returns, extensions, circulars, version)
                select id, number, title, unit_id, unit_id, unit_path, opened_at,
                    (select min(p.id) from organization_person p), '某人', opened_at, opened_at, 'ENDED', false, 0, 0,
                    0, 0 from matter where id = ?""").param(matter.value()).update();
    }

    public void close(MatterId matter, String at) {
        jdbc.sql("update matter set closed_at = ? where id = ?").params(time(at), matter.value()).update();
    }

    /** @param due or null; @param seat it waits for */
    public String waits(MatterId matter, String node, String since, String due, SeatId seat) {
        return item(matter, node, since, null, null, due, seat, null);
    }

    /** @param begun when somebody began; @param done when it was finished */
    public String done(MatterId matter, String node, String since, String begun, String done, SeatId seat, PersonId by) {
        return item(matter, node, since, begun, done, null, seat, by);
    }

    private String item(MatterId matter, String node, String since, String begun, String done, String due, SeatId seat, PersonId by) {
        var id = UUID.randomUUID().toString();
        jdbc.sql("""
                insert into work_item (id, matter_id, process, node, step, number, title, unit_id, unit_path, unit_name, search,
                    care, batch, due, opened_at, begun_at, closed_at, closed_by, closed_name, revision, cancelled, confidential)
                select ?, id, process, ?, ?, number, title, unit_id, unit_path, (select u.name from organization_unit u where u.id = unit_id), '', false, false, ?, ?, ?, ?, ?, ?, 0,
                    false, confidential from matter where id = ?""")
                .params(id, node, "supervision/" + node.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT), time(due),
                        time(since), time(begun), time(done), by == null ? null : by.value(), by == null ? null : "某人",
                        matter.value()).update();
        jdbc.sql("insert into work_item_taker (item_id, taker, shared, due, offered) values (?, ?, false, ?, ?)")
                .params(id, "seat:" + seat.value(), due == null ? time("2030-01-01T00:00:00") : time(due), done == null).update();
        return id;
    }

    /** The time its clock stood still. */
    public void paused(String item, String from, String to) {
        jdbc.sql("""
                insert into term_pause (item_id, category, category_name, reason, paused_at, paused_by, paused_name, alarm_at,
                    resumed_at) values (?, 'X', '等', '', ?, 0, '某人', ?, ?)""").params(item, time(from), time(to), time(to)).update();
    }

    public void takeAway() {
        for (var id : opened) {
            jdbc.sql("delete from work_item_taker where item_id in (select id from work_item where matter_id = ?)").param(id).update();
            jdbc.sql("delete from work_item where matter_id = ?").param(id).update();
            jdbc.sql("delete from supervision_rectification where id = ?").param(id).update();
            jdbc.sql("delete from monitoring_spell where matter_id = ?").param(id).update();
            jdbc.sql("delete from monitoring_ended where matter_id = ?").param(id).update();
            jdbc.sql("update matter set closed_at = timestamp with time zone '2000-01-01 00:00:00+08:00' where id = ?").param(id).update();
        }
        opened.clear();
        jdbc.sql("update monitoring_mark set written_to = null").update();
        clock.advance(Duration.ofDays(1));
    }

    public static OffsetDateTime time(String at) {
        return at == null ? null : LocalDateTime.parse(at).atZone(TestClock.ZONE).toOffsetDateTime();
    }
}

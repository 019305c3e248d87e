package org.shouze.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.identity.Acting;
import org.shouze.notification.Agenda.Waiting;
import org.shouze.organization.PersonId;
import org.shouze.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** What the digest says is what the inbox shows. */
abstract class DueTodayTest extends Desk {

    @Autowired DueToday due;
    @Autowired Lists lists;

    private Instant midnight;

    @BeforeEach
    void thatDay() {
        at("17:20");
        midnight = DAY.plusDays(1).atStartOfDay(TestClock.ZONE).toInstant();
    }

    @Test
    void countsForEachPersonWhatTheirInboxShows() {
        var grid = grid();
        var all = due.dueBefore(midnight);

        for (var acting : new Acting[] {keeper(grid), office.holder(grid.checker()), secretary(grid)}) {
            var counts = lists.counts(acting, new Lists.Filter(Lists.Tab.TODO, null, null, null));
            var pool = lists.counts(acting, new Lists.Filter(Lists.Tab.POOL, null, null, null));
            var mine = all.getOrDefault(acting.person(), new Waiting(0, 0, null));
            assertThat(mine.overdue()).isEqualTo(counts.get(Lists.Urgency.OVERDUE) + pool.get(Lists.Urgency.OVERDUE));
            assertThat(mine.today()).isEqualTo(counts.get(Lists.Urgency.TODAY) + pool.get(Lists.Urgency.TODAY));
        }
        assertThat(all.get(keeper(grid).person()).overdue()).isPositive();
    }

    @Test
    void countsForAPoolOnlyWithWhoHasClaimed() {
        var clerks = clerks("人事处", 2);
        var item = inThePool("STAFF");
        if (item.holder() != null) {
            worklist.release(item.id(), office.person(people.get(new PersonId(item.holder())).number()));
        }
        var before = due.dueBefore(midnight);
        assertThat(all(before.get(clerks.get(0).person()))).isEqualTo(all(before.get(clerks.get(1).person()))).isPositive();

        worklist.claim(item.id(), clerks.get(0));

        var after = due.dueBefore(midnight);
        assertThat(all(after.get(clerks.get(0).person()))).isEqualTo(all(before.get(clerks.get(0).person())));
        assertThat(all(after.get(clerks.get(1).person()))).isEqualTo(all(before.get(clerks.get(1).person())) - 1);
        worklist.release(item.id(), clerks.get(0));
    }

    @Test
    void leavesOutWhoMayNotDoItBecauseOfWhatHeDidBefore() {
        var grid = grid();
        var item = open(report(grid), "fileReport");
        var counted = all(due.dueBefore(midnight).get(keeper(grid).person()));
        jdbc.sql("update work_item_taker set barred = ? where item_id = ?").params(keeper(grid).actor().person(), item.id()).update();

        assertThat(all(due.dueBefore(midnight).get(keeper(grid).person()))).isEqualTo(counted - 1);

        jdbc.sql("update work_item_taker set barred = null where item_id = ?").param(item.id()).update();
    }

    private static int all(Waiting waiting) {
        return waiting == null ? 0 : waiting.today() + waiting.overdue();
    }
}

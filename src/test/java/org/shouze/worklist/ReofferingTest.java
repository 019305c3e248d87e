package org.shouze.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.audit.Actor;
import org.shouze.identity.Acting;
import org.shouze.organization.Grids.Grid;
import org.shouze.organization.OrganizationChanged;
import org.shouze.organization.SeatId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Who sits where changes while a task is open: whom it is offered to changes along. */
abstract class ReofferingTest extends Desk {

    @Autowired Sittings sittings;
    @Autowired WorkItems items;
    @Autowired ApplicationEventPublisher events;

    @BeforeEach
    void laterThatDay() {
        at("17:20");
        events.publishEvent(new OrganizationChanged(Actor.SYSTEM));
    }

    @AfterEach
    void everybodyIsBack() {
        at("17:20");
        jdbc.sql("update organization_appointment set valid_to = null where valid_to = ?").param(DAY.minusDays(1))
                .update();
        jdbc.sql("delete from organization_substitution where valid_from >= ? and valid_to <= ?")
                .params(DAY, DAY.plusDays(2)).update();
        events.publishEvent(new OrganizationChanged(Actor.SYSTEM));
    }

    @Test
    void whenTheMakerComesToStandInForTheCheckerTheLevelAboveMayCheck() {
        var grid = grid();
        var checking = filed(grid);
        assertThat(takers(checking)).containsExactly(key(grid.checker()));

        substitutions.set(Actor.SYSTEM, holder(grid.checker()).person(), number(keeper(grid)), grid.checker(), DAY,
                DAY);

        assertThat(takers(checking)).contains(key(grid.checker())).hasSize(2);
        assertThat(mayDo(checking, keeper(grid))).isFalse();
        assertThat(mayDo(checking, above(grid))).isTrue();
    }

    @Test
    void anEmptiedSeatKeepsItsOfferAndTheOneAboveLosesItWhenTheGapIsFilled() {
        var grid = grid();
        var checking = filed(grid);

        empty(grid.checker());
        assertThat(takers(checking)).contains(key(grid.checker())).hasSize(2);
        assertThat(mayDo(checking, above(grid))).isTrue();

        fill(grid.checker());
        assertThat(takers(checking)).containsExactly(key(grid.checker()));
    }

    @Test
    void whoeverBeganAboveGoesOn() {
        var grid = grid();
        var checking = filed(grid);
        empty(grid.checker());
        var superior = above(grid);

        worklist.saveDraft(checking.id(), checking.revision(), superior, typed("begun"));
        fill(grid.checker());

        assertThat(takers(checking)).hasSize(2);
        assertThat(mayDo(checking, superior)).isTrue();
    }

    @Test
    void aSubstitutionThatBeginsAnotherDayIsNoticedInTheMorning() {
        var grid = grid();
        var checking = filed(grid);
        substitutions.set(Actor.SYSTEM, holder(grid.checker()).person(), number(keeper(grid)), grid.checker(),
                DAY.plusDays(1), DAY.plusDays(1));
        assertThat(takers(checking)).hasSize(1);

        clock.set(DAY.plusDays(1) + "T00:01:00");
        sittings.pass();
        assertThat(takers(checking)).hasSize(2);

        clock.set(DAY.plusDays(2) + "T00:01:00");
        sittings.pass();
        assertThat(takers(checking)).containsExactly(key(grid.checker()));
    }

    @Test
    void whatOpenedWhileASeatChangedIsLookedAtOnceMore() {
        var grid = grid();
        var checking = filed(grid);
        empty(grid.checker());
        jdbc.sql("delete from work_item_taker where item_id = ? and instead_of is not null").param(checking.id())
                .update();

        sittings.pass();
        at("17:25");
        sittings.pass();

        assertThat(takers(checking)).hasSize(2);
    }

    @Test
    void whatIsPutBackIsForThoseWhoMayDoItNow() {
        var grid = grid();
        var checking = filed(grid);
        empty(grid.checker());
        var superior = above(grid);
        assertThat(mayDo(checking, superior)).isTrue();
        jdbc.sql("update work_item set holder = ?, holder_name = 'x' where id = ?")
                .params(superior.actor().person(), checking.id()).update();
        jdbc.sql("update work_item_taker set offered = false where item_id = ?").param(checking.id()).update();

        fill(grid.checker());
        worklist.release(checking.id(), superior);

        assertThat(takers(checking)).containsExactly(key(grid.checker()));
    }

    private WorkItem filed(Grid grid) {
        var filing = open(report(grid), "fileReport");
        worklist.finish(filing.id(), filing.revision(), token(), keeper(grid), zero(grid));
        return open(report(grid), "checkReport");
    }

    private void empty(SeatId seat) {
        jdbc.sql("update organization_appointment set valid_to = ? where seat = ? and valid_to is null")
                .params(DAY.minusDays(1), seat.value()).update();
        events.publishEvent(new OrganizationChanged(Actor.SYSTEM));
    }

    private void fill(SeatId seat) {
        jdbc.sql("update organization_appointment set valid_to = null where seat = ? and valid_to = ?")
                .params(seat.value(), DAY.minusDays(1)).update();
        events.publishEvent(new OrganizationChanged(Actor.SYSTEM));
    }

    private Acting above(Grid grid) {
        return holder(seats.superior(grid.checker()).orElseThrow());
    }

    private Acting holder(SeatId seat) {
        return office.holder(seat);
    }

    private String number(Acting acting) {
        return people.get(acting.person()).number();
    }

    private List<String> takers(WorkItem item) {
        return jdbc.sql("select taker from work_item_taker where item_id = ? and offered order by taker")
                .param(item.id()).query(String.class).list();
    }

    private static String key(SeatId seat) {
        return "seat:" + seat.value();
    }

    /** As it is offered now, not as it was when it was read. */
    private boolean mayDo(WorkItem item, Acting by) {
        return items.find(item.id()).filter(now -> worklist.mayDo(now, by)).isPresent();
    }
}

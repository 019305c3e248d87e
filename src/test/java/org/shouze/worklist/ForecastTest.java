package org.shouze.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.organization.Grids.Grid;
import org.springframework.beans.factory.annotation.Autowired;

/** What is to come for a report, and whom it will wait for. */
abstract class ForecastTest extends Desk {

    @Autowired Forecast forecast;

    @BeforeEach
    void inTheMorning() {
        at("10:20");
    }

    private List<Forecast.Next> ahead(MatterId matter, Grid grid) {
        return forecast.of(worklist.read(matter, secretary(grid)));
    }

    @Test
    void namesWhoSitsThereToday() {
        var grid = grid();

        var ahead = ahead(report(grid), grid);

        assertThat(ahead).singleElement().satisfies(next -> {
            assertThat(next.node()).isEqualTo("checkReport");
            assertThat(next.seats()).singleElement().satisfies(at ->
                    assertThat(at.people()).contains(people.get(office.holder(grid.checker()).person()).name()));
        });
    }

    @Test
    void namesWhoStandsIn() {
        var grid = grid();
        var substitute = clerks("党委办公室", 1).get(0);
        substitutions.set(Actor.SYSTEM, office.holder(grid.checker()).person(), people.get(substitute.person()).number(),
                grid.checker(), DAY, DAY);

        assertThat(ahead(report(grid), grid).get(0).seats().get(0).people()).contains(substitute.actor().name());
    }

    @Test
    void saysWhereNobodySits() {
        var grid = grid();
        jdbc.sql("update organization_appointment set valid_to = ? where seat = ?").params(DAY.minusDays(1), grid.checker().value())
                .update();
        try {
            assertThat(ahead(report(grid), grid).get(0).seats()).singleElement()
                    .satisfies(at -> assertThat(at.people()).isEmpty());
        } finally {
            jdbc.sql("update organization_appointment set valid_to = null where seat = ?").param(grid.checker().value()).update();
        }
    }

    @Test
    void nothingIsAheadWhereNothingIsOpen() {
        var grid = grid();
        var matter = report(grid);
        var reading = worklist.read(matter, secretary(grid));

        assertThat(forecast.of(new Worklist.Reading(reading.matter(), List.of()))).isEmpty();
    }

    @Test
    void looksWithoutChangingAnything() {
        var grid = grid();
        var before = tables();

        ahead(report(grid), grid);

        assertThat(tables()).isEqualTo(before);
    }

    private List<Long> tables() {
        return Set.of("organization_seat", "work_item", "matter_member", "matter_party").stream().sorted()
                .map(table -> jdbc.sql("select count(*) from " + table).query(Long.class).single()).toList();
    }
}

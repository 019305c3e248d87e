package org.shouze.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.matter.GuardedFigures.Cell;
import org.shouze.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

abstract class CaseFiguresTest {

    @Autowired HearingFigures hearing;
    @Autowired ServiceFigures service;
    @Autowired AppealFigures appeals;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void inTheMiddleOfTheMonth() {
        clock.set("2033-05-20T09:00:00");
    }

    private UUID ruled(Heard heard, LocalDate on, Service.Way way) {
        var id = UUID.randomUUID();
        var at = on.atTime(10, 0).atZone(clock.getZone()).toOffsetDateTime();
        jdbc.sql("""
                insert into accountability_case (id, subject_key, phrase, conduct_on, stage, locks, ruled_at, heard, served_at,
                    served_way) values (?, 'x', 'POORLY_DONE', ?, 'SERVED', false, ?, ?, ?, ?)""")
                .params(id, on, at, heard.name(), at, way.name()).update();
        return id;
    }

    private void appealed(UUID decision, AppealEnd end, LocalDate on, Service.Way way) {
        var at = on.atTime(10, 0).atZone(clock.getZone()).toOffsetDateTime();
        jdbc.sql("""
                insert into accountability_appeal (id, decision, stage, decide_by, ended_as, ended_at, served_at, served_way)
                values (?, ?, 'ANSWERED', ?, ?, ?, ?, ?)""")
                .params(UUID.randomUUID(), decision, on, end.name(), at, at, way.name()).update();
    }

    @Test
    void hearingServiceAndAppealsAsTheMonthBegan() {
        var may = LocalDate.of(2033, 5, 2);
        var april = LocalDate.of(2033, 4, 30);
        for (int n = 0; n < 4; n++) {
            appealed(ruled(Heard.HEARD, april, Service.Way.SIGNED), AppealEnd.UPHELD, april, Service.Way.LEFT);
        }
        ruled(Heard.REFUSED, april, Service.Way.LEFT);
        appealed(ruled(Heard.HEARD, may, Service.Way.SIGNED), AppealEnd.ALTERED, may, Service.Way.SIGNED);
        ruled(Heard.HEARD, LocalDate.of(2032, 12, 31), Service.Way.SIGNED);

        assertThat(hearing.asTheMonthBegan().on()).isEqualTo("2033-05-01");
        assertThat(hearing.asTheMonthBegan().cells()).containsExactly(new Cell("HEARD", 4L), new Cell("REFUSED", null));
        assertThat(service.asTheMonthBegan().cells()).containsExactly(new Cell("SIGNED", 4L), new Cell("LEFT", 5L));
        assertThat(appeals.asTheMonthBegan().cells()).containsExactly(new Cell("UPHELD", 4L), new Cell("ALTERED", null),
                new Cell("UNHEARD", null));
    }
}

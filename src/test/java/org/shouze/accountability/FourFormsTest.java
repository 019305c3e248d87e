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

abstract class FourFormsTest {

    @Autowired FourForms forms;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void inTheMiddleOfTheMonth() {
        clock.set("2031-05-20T09:00:00");
    }

    private void decided(Form form, LocalDate on) {
        jdbc.sql("""
                insert into accountability_case (id, subject_key, phrase, conduct_on, stage, locks, form, effective, decided_at)
                values (?, 'x', 'POORLY_DONE', ?, 'SERVED', false, ?, ?, ?)""").params(UUID.randomUUID(), on, form.name(), on,
                on.atStartOfDay(clock.getZone()).toOffsetDateTime()).update();
    }

    @Test
    void countsThisYearAsTheMonthBeganAndNotTheFew() {
        for (int n = 0; n < 3; n++) {
            decided(Form.SECOND, LocalDate.of(2031, 4, 30));
        }
        decided(Form.SECOND, LocalDate.of(2031, 5, 2));
        decided(Form.SECOND, LocalDate.of(2030, 12, 31));
        decided(Form.THIRD, LocalDate.of(2031, 2, 1));
        decided(Form.THIRD, LocalDate.of(2031, 2, 2));

        var table = forms.asTheMonthBegan();

        assertThat(table.on()).isEqualTo("2031-05-01");
        assertThat(table.cells()).containsExactly(new Cell("FIRST", null), new Cell("SECOND", 3L), new Cell("THIRD", null));
    }
}

package org.shouze.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.shouze.matter.GuardedFigures.Cell;

class GuardedFiguresTest {

    private static Long told(List<LocalDate> days, LocalDate on) {
        return Cell.told("ANY", days, on).many();
    }

    @Test
    void fewerThanThreeAreNotTold() {
        assertThat(told(Collections.nCopies(2, LocalDate.of(2033, 1, 5)), LocalDate.of(2033, 2, 1))).isNull();
        assertThat(told(Collections.nCopies(3, LocalDate.of(2033, 1, 5)), LocalDate.of(2033, 2, 1))).isEqualTo(3);
    }

    @Test
    void oneMonthNeverDiffersFromTheLastByOneOrTwo() {
        var days = new ArrayList<>(Collections.nCopies(5, LocalDate.of(2033, 1, 5)));
        days.add(LocalDate.of(2033, 2, 10));
        days.addAll(Collections.nCopies(2, LocalDate.of(2033, 3, 10)));

        assertThat(told(days, LocalDate.of(2033, 2, 1))).isEqualTo(5);
        assertThat(told(days, LocalDate.of(2033, 3, 1))).as("one more stays untold").isEqualTo(5);
        assertThat(told(days, LocalDate.of(2033, 4, 1))).as("three more are told").isEqualTo(8);
    }

    @Test
    void inJanuaryTheYearThatIsOverIsTold() {
        assertThat(told(Collections.nCopies(4, LocalDate.of(2032, 12, 31)), LocalDate.of(2033, 1, 1))).isEqualTo(4);
    }
}

package org.shouze.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.shouze.reporting.Board.Sign;

class BoardTest {

    @Test
    void twiceIsNotYetRepeated() {
        assertThat(week(Sign.ZERO, Sign.LATE, Sign.ZERO, Sign.MISSED).lapses()).isZero();
    }

    @Test
    void countsLateAndMissingDaysAlikeFromTheThirdOn() {
        assertThat(week(Sign.LATE, Sign.ZERO, Sign.MISSED, Sign.NONE, Sign.LATE, Sign.MISSED).lapses()).isEqualTo(4);
    }

    @Test
    void saysHowManyOfAHundredCameInTimeOnceSomethingIsDue() {
        assertThat(Board.Standing.NONE.onTime()).isNull();
        assertThat(standing(8, 1, 2).onTime()).isEqualTo(70);
    }

    private static Board.Standing standing(int received, int late, int overdue) {
        return new Board.Standing(20, 0, 20 - received, received, 0, 0, 0, 0, received, 0, 0, late, 0, 0, overdue, 0);
    }

    private static Board.ReportRow week(Sign... signs) {
        var first = LocalDate.of(2020, 2, 1);
        return new Board.ReportRow(null, null, List.of(), Board.Chased.NEVER, IntStream.range(0, signs.length)
                .mapToObj(day -> new Board.DaySign(first.plusDays(day), signs[day])).toList());
    }
}

package org.shouze.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeatTest {

    private static Station station(long open, long late, Times times, Long allowed) {
        return new Station("feedBack", "supervision/feed-back", null, open, late, times, allowed, null);
    }

    private static Times times(long many, double mean) {
        return new Times(many, mean, mean, mean, 0, mean, 0, 0, 0);
    }

    @Test
    void growsWithTheShareThatIsLate() {
        assertThat(Heat.of(0, 10)).isZero();
        assertThat(Heat.of(1, 10)).isEqualTo(1);
        assertThat(Heat.of(11, 100)).isEqualTo(2);
        assertThat(Heat.of(1, 4)).isEqualTo(2);
        assertThat(Heat.of(26, 100)).isEqualTo(3);
        assertThat(Heat.of(1, 2)).isEqualTo(3);
        assertThat(Heat.of(51, 100)).isEqualTo(4);
    }

    @Test
    void oneOfOneIsNotRed() {
        assertThat(station(2, 2, Times.NONE, null).heat(Show.OVERDUE, 2)).isZero();
        assertThat(station(3, 3, Times.NONE, null).heat(Show.OVERDUE, 3)).isEqualTo(4);
        assertThat(station(2, 2, Times.NONE, null).heat(Show.COUNT, 2)).isZero();
        assertThat(station(3, 0, Times.NONE, null).heat(Show.COUNT, 30)).isEqualTo(1);
    }

    @Test
    void isWarmByHowMuchLongerItTakesThanItMay() {
        assertThat(station(0, 0, times(3, 480), 480L).heat(Show.TIME, 0)).isZero();
        assertThat(station(0, 0, times(3, 528), 480L).heat(Show.TIME, 0)).isEqualTo(1);
        assertThat(station(0, 0, times(3, 960), 480L).heat(Show.TIME, 0)).isEqualTo(4);
        assertThat(station(0, 0, times(2, 960), 480L).heat(Show.TIME, 0)).isZero();
        assertThat(station(0, 0, times(3, 960), null).heat(Show.TIME, 0)).isZero();
    }
}

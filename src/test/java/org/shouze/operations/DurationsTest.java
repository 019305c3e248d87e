package org.shouze.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class DurationsTest {

    private static final Instant NOW = Instant.parse("2020-02-06T08:00:00Z");

    private final Durations times = new Durations();

    @Test
    void saysAtMostAQuarterTooMuch() {
        for (int millis = 1; millis <= 100; millis++) {
            times.add(NOW, Duration.ofMillis(millis));
        }

        var spread = times.lately(NOW);

        assertThat(spread.count()).isEqualTo(100);
        assertThat(spread.middle()).isBetween(50L, 63L);
        assertThat(spread.high()).isBetween(95L, 100L);
        assertThat(spread.longest()).isEqualTo(100);
    }

    @Test
    void forgetsWhatIsLongerAgoThanAnHour() {
        times.add(NOW, Duration.ofSeconds(30));
        times.add(NOW.plus(Duration.ofMinutes(40)), Duration.ofMillis(10));

        assertThat(times.lately(NOW.plus(Duration.ofMinutes(50))).count()).isEqualTo(2);
        assertThat(times.lately(NOW.plus(Duration.ofMinutes(65)))).isEqualTo(new Spread(1, 10, 10, 10));
        assertThat(times.lately(NOW.plus(Duration.ofHours(3)))).isEqualTo(new Spread(0, 0, 0, 0));
    }

    @Test
    void countsWhatTookLongerThanItsLastStep() {
        times.add(NOW, Duration.ofHours(2));

        assertThat(times.lately(NOW).longest()).isEqualTo(7_200_000);
        assertThat(times.lately(NOW).count()).isEqualTo(1);
    }
}

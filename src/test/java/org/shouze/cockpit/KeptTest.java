package org.shouze.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.shouze.support.TestClock;

class KeptTest {

    private final TestClock clock = new TestClock();
    private final Deque<Runnable> beside = new ArrayDeque<>();
    private final AtomicInteger worked = new AtomicInteger();
    private final Kept<String, Integer> kept = new Kept<>(Duration.ofMinutes(1), clock, beside::add);

    private int ask() {
        return kept.of("school", worked::incrementAndGet);
    }

    @Test
    void isWorkedOutOnceAMinute() {
        assertThat(ask()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(59));
        assertThat(ask()).isEqualTo(1);
        assertThat(beside).isEmpty();
    }

    @Test
    void isGivenOnceMoreWhileTheNextIsWorkedOut() {
        ask();
        clock.advance(Duration.ofMinutes(2));

        assertThat(ask()).isEqualTo(1);
        assertThat(ask()).isEqualTo(1);
        assertThat(beside).hasSize(1);
        beside.remove().run();
        assertThat(ask()).isEqualTo(2);
    }

    @Test
    void whatIsOldIsNotGiven() {
        ask();
        clock.advance(Duration.ofMinutes(6));

        assertThat(ask()).isEqualTo(2);
    }

    @Test
    void whoComesBackWithinHoursNeedNotWait() {
        ask();
        for (int minute = 0; minute < 180; minute++) {
            clock.advance(Duration.ofMinutes(1));
            kept.refresh(key -> true, key -> worked.incrementAndGet());
        }

        assertThat(worked.get()).isEqualTo(61);
        assertThat(ask()).isEqualTo(61);
    }

    @Test
    void nothingIsWorkedOutForSomebodyWhoDoesNotComeBack() {
        ask();
        clock.advance(Duration.ofHours(13));

        kept.refresh(key -> true, key -> worked.incrementAndGet());

        assertThat(worked.get()).isEqualTo(1);
    }

    @Test
    void onlyWhatWasAskedMostLatelyIsWorkedOutUnasked() {
        for (int n = 0; n < 20; n++) {
            kept.of("unit" + n, worked::incrementAndGet);
        }
        clock.advance(Duration.ofMinutes(4));

        kept.refresh(key -> !key.equals("unit18"), key -> worked.incrementAndGet());

        assertThat(worked.get()).isEqualTo(31);
        assertThat(kept.of("unit0", () -> -1)).isEqualTo(1);
        assertThat(kept.of("unit18", () -> -1)).isEqualTo(19);
        assertThat(kept.of("unit19", () -> -1)).isGreaterThan(20);
    }

    @Test
    void aFailureIsNotKept() {
        assertThatThrownBy(() -> kept.of("school", () -> {
            throw new IllegalStateException("no database");
        })).isInstanceOf(IllegalStateException.class);

        assertThat(ask()).isEqualTo(1);
    }

    @Test
    void nothingIsKeptForNoTime() {
        var none = new Kept<String, Integer>(Duration.ZERO, clock, beside::add);

        none.of("school", worked::incrementAndGet);

        assertThat(none.of("school", worked::incrementAndGet)).isEqualTo(2);
    }
}

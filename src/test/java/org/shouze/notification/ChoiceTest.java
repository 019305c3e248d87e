package org.shouze.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouze.support.TestClock;

class ChoiceTest {

    @ParameterizedTest
    @CsvSource({
            "22:00,07:00,2020-02-06T21:59,2020-02-06T21:59",
            "22:00,07:00,2020-02-06T22:00,2020-02-07T07:00",
            "22:00,07:00,2020-02-06T23:30,2020-02-07T07:00",
            "22:00,07:00,2020-02-07T00:10,2020-02-07T07:00",
            "22:00,07:00,2020-02-07T07:00,2020-02-07T07:00",
            "12:00,14:00,2020-02-06T13:00,2020-02-06T14:00",
            "12:00,14:00,2020-02-06T14:00,2020-02-06T14:00",
            "12:00,14:00,2020-02-06T11:00,2020-02-06T11:00"})
    void holdsBackUntilTheQuietHoursAreOver(LocalTime from, LocalTime to, LocalDateTime now, LocalDateTime leaves) {
        var choice = new Choice(Set.of(), from, to);

        assertThat(choice.leaves(now.atZone(TestClock.ZONE))).isEqualTo(leaves.atZone(TestClock.ZONE));
    }

    @Test
    void holdsNothingBackWithoutQuietHours() {
        var now = LocalDateTime.parse("2020-02-06T03:00").atZone(TestClock.ZONE);

        assertThat(new Choice(Set.of(), null, null).leaves(now)).isEqualTo(now);
    }
}

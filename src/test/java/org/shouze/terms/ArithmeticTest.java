package org.shouze.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouze.terms.LadderTest.ARITHMETIC;
import static org.shouze.terms.LadderTest.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a term ends, and what moves its end. */
class ArithmeticTest {

    @ParameterizedTest
    @CsvSource({
            "HOURS, 24, 2020-02-07T10:00, 2020-02-08T10:00",
            "WORKING_HOURS, 8, 2020-02-07T10:00, 2020-02-10T10:30",
            "WORKING_DAYS, 1, 2020-02-07T10:00, 2020-02-10T17:30",
            "WORKING_DAYS, 1, 2020-01-23T20:00, 2020-02-03T17:30", // over the prolonged Spring Festival
            "DAYS, 14, 2020-02-06T10:00, 2020-02-20T17:30",
            "DAYS, 2, 2020-02-06T10:00, 2020-02-10T17:30", // Saturday moves on
            "MONTHS, 1, 2020-01-31T10:00, 2020-03-02T17:30",
    })
    void endsInItsOwnMeasure(Measure measure, int amount, String start, String end) {
        assertThat(ARITHMETIC.due(rule(measure, amount), at(start), null)).contains(at(end));
    }

    @Test
    void theRoomsOwnTimeGoesBeforeTheRules() {
        var own = at("2020-02-06T16:00");

        assertThat(ARITHMETIC.due(rule(Measure.WORKING_DAYS, 3), at("2020-02-06T08:00"), own)).contains(own);
        assertThat(ARITHMETIC.due(rule(Measure.OWN, 0), at("2020-02-06T08:00"), null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            // due, stood from, to, due then
            "WORKING_HOURS, 2020-02-07T16:00, 2020-02-07T10:00, 2020-02-07T11:00, 2020-02-07T17:00",
            "WORKING_HOURS, 2020-02-07T16:00, 2020-02-07T10:00, 2020-02-10T09:00, 2020-02-10T15:00",
            "WORKING_HOURS, 2020-02-07T16:00, 2020-02-07T12:30, 2020-02-07T13:30, 2020-02-07T16:00", // over noon
            "HOURS, 2020-02-07T16:00, 2020-02-07T12:30, 2020-02-07T13:30, 2020-02-07T17:00",
            "WORKING_DAYS, 2020-02-10T17:30, 2020-02-07T10:00, 2020-02-07T11:00, 2020-02-10T17:30", // within a day
            "WORKING_DAYS, 2020-02-10T17:30, 2020-02-07T10:00, 2020-02-07T18:00, 2020-02-10T17:30",
            "WORKING_DAYS, 2020-02-10T17:30, 2020-02-07T10:00, 2020-02-10T10:00, 2020-02-11T17:30",
            "WORKING_DAYS, 2020-02-10T17:30, 2020-02-08T10:00, 2020-02-09T10:00, 2020-02-10T17:30", // over a weekend
            "WORKING_DAYS, 2020-02-12T17:30, 2020-02-06T17:00, 2020-02-10T08:00, 2020-02-14T17:30", // four days left
            "WORKING_DAYS, 2020-02-10T17:30, 2020-02-10T10:00, 2020-02-10T11:00, 2020-02-10T17:30", // the last day
            "WORKING_DAYS, 2020-02-10T17:30, 2020-02-10T10:00, 2020-02-12T10:00, 2020-02-12T17:30",
            "WORKING_DAYS, 2020-02-10T17:30, 2020-02-10T10:00, 2020-02-12T15:00, 2020-02-13T17:30",
            "WORKING_DAYS, 2020-02-10T17:30, 2020-02-10T10:00, 2020-02-10T20:00, 2020-02-11T17:30",
            "DAYS, 2020-02-12T17:30, 2020-02-06T10:00, 2020-02-06T11:00, 2020-02-12T17:30",
            "DAYS, 2020-02-12T17:30, 2020-02-06T10:00, 2020-02-09T11:00, 2020-02-17T17:30", // moved on from Saturday
            "MONTHS, 2020-03-02T17:30, 2020-02-06T10:00, 2020-02-07T11:00, 2020-03-03T17:30",
    })
    void whatWasLeftWhenTheClockStoppedIsLeftWhenItRunsOn(Measure measure, String due, String from, String to,
            String then) {
        var moved = ARITHMETIC.moved(measure, at(due), List.of(new Arithmetic.Moved.Pause(at(from), at(to))));

        assertThat(moved).isEqualTo(at(then));
    }

    @Test
    void anExtensionSetsTheEndAndALaterStandstillMovesIt() {
        Instant until = at("2020-02-12T17:30");

        var moved = ARITHMETIC.moved(Measure.WORKING_DAYS, at("2020-02-10T17:30"), List.of(
                new Arithmetic.Moved.Pause(at("2020-02-07T10:00"), at("2020-02-07T11:00")),
                new Arithmetic.Moved.Extension(until),
                new Arithmetic.Moved.Pause(at("2020-02-12T08:00"), at("2020-02-13T08:00"))));

        assertThat(moved).isEqualTo(at("2020-02-13T17:30"));
    }

    static TermRule rule(Measure measure, int amount, Rung... rungs) {
        return new TermRule(1, TermRule.ANY, TermRule.ANY, LocalDate.of(2000, 1, 1), null, measure, amount, true, true,
                false, "", "", List.of(rungs));
    }
}

package org.shouze.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouze.terms.Colour.ORANGE;
import static org.shouze.terms.Colour.RED;
import static org.shouze.terms.Colour.YELLOW;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.shouze.calendar.Office2020;
import org.shouze.terms.Ladder.Standing;
import org.shouze.terms.Rung.Mark;

/** When each rung is climbed. */
class LadderTest {

    static final Arithmetic ARITHMETIC = new Arithmetic(Office2020.days(), Office2020.time(), Office2020.ZONE);

    private static final Rung YELLOW_RUNG = rung(YELLOW, Mark.PERCENT_LEFT, 30, true, null);
    private static final Rung ORANGE_RUNG = rung(ORANGE, Mark.PERCENT_LEFT, 15, false, 120);
    private static final Rung RED_RUNG = rung(RED, Mark.AFTER_DUE, 0, false, null);

    /** Monday to Wednesday evening: two and a half working days of 7.5 hours and 2 hours. */
    private final Instant start = at("2020-02-10T15:30");
    private final Instant due = at("2020-02-12T17:30");
    private final Ladder threeColours = new Ladder(Measure.WORKING_DAYS, List.of(YELLOW_RUNG, ORANGE_RUNG, RED_RUNG),
            ARITHMETIC);
    private Instant noted;
    private Instant answered;
    private Duration paused = Duration.ZERO;
    private final Map<String, Instant> climbed = new HashMap<>();
    private List<Outage> outages = List.of();

    @Test
    void coloursFollowTheShareOfWorkingTimeThatIsLeft() {
        // 2 + 7.5 + 7.5 = 17 hours: 30 % are 5:06, 15 % are 2:33
        assertThat(next(due)).isEqualTo(new Ladder.Next(YELLOW_RUNG, at("2020-02-12T10:24")));
        assertThat(threeColours.ahead(standing(due))).extracting(Ladder.Next::moment)
                .containsExactly(at("2020-02-12T10:24"), at("2020-02-12T14:57"), due);
    }

    @Test
    void aProgressNoteKeepsItFromTurningYellowButNotFromTurningOrange() {
        noted = at("2020-02-11T09:00");

        assertThat(next(due).rung()).isEqualTo(ORANGE_RUNG);
    }

    @Test
    void yellowThatNobodyAcknowledgesTurnsOrangeSooner() {
        climbed.put("YELLOW", at("2020-02-12T10:24"));

        assertThat(next(due)).isEqualTo(new Ladder.Next(ORANGE_RUNG, at("2020-02-12T14:24")));
    }

    @Test
    void yellowThatWasAcknowledgedTurnsOrangeInItsTime() {
        climbed.put("YELLOW", at("2020-02-12T10:24"));
        answered = at("2020-02-12T11:00");

        assertThat(next(due)).isEqualTo(new Ladder.Next(ORANGE_RUNG, at("2020-02-12T14:57")));
    }

    @Test
    void aMovedDueTimeMovesWhatIsStillToBeClimbed() {
        climbed.put("YELLOW", at("2020-02-12T10:24"));

        var later = at("2020-02-14T17:30");

        assertThat(next(later).rung()).isEqualTo(ORANGE_RUNG);
        assertThat(next(later).moment()).isEqualTo(at("2020-02-14T10:42"));
        assertThat(threeColours.colour(standing(later), at("2020-02-12T16:00"))).isEmpty();
        assertThat(threeColours.colour(standing(due), at("2020-02-12T16:00"))).contains(YELLOW);
    }

    @Test
    void whatStoodStillIsNoPartOfTheTerm() {
        paused = Duration.ofHours(7).plusMinutes(30);
        var later = at("2020-02-13T17:30");

        assertThat(next(later).moment()).isEqualTo(at("2020-02-13T10:24"));
    }

    @Test
    void eachRungIsClimbedOnce() {
        climbed.put("YELLOW", at("2020-02-12T10:24"));
        climbed.put("ORANGE", at("2020-02-12T14:24"));
        climbed.put("RED", due);

        assertThat(threeColours.next(standing(due))).isEmpty();
        assertThat(threeColours.colour(standing(due), due)).contains(RED);
    }

    @Test
    void theTimeTheSystemWasDownIsNoLateness() {
        var late = rung(null, Mark.AFTER_DUE, 30, false, null);
        var ladder = new Ladder(Measure.OWN, List.of(late), ARITHMETIC);
        var cutOff = at("2020-02-10T16:00");

        outages = List.of(new Outage(at("2020-02-10T15:50"), at("2020-02-10T16:20")));
        assertThat(ladder.next(standing(cutOff)).orElseThrow().moment()).isEqualTo(at("2020-02-10T16:50"));

        outages = List.of(new Outage(at("2020-02-10T16:10"), at("2020-02-10T16:20")),
                new Outage(at("2020-02-10T16:35"), at("2020-02-10T16:36")));
        assertThat(ladder.next(standing(cutOff)).orElseThrow().moment()).isEqualTo(at("2020-02-10T16:41"));

        outages = List.of(new Outage(at("2020-02-10T17:00"), at("2020-02-10T18:00")));
        assertThat(ladder.next(standing(cutOff)).orElseThrow().moment()).isEqualTo(at("2020-02-10T16:30"));
    }

    @Test
    void whatWouldHaveBeenClimbedBeforeItOpenedIsNot() {
        var ladder = new Ladder(Measure.OWN, List.of(rung(null, Mark.BEFORE_DUE, 120, false, null),
                rung(null, Mark.BEFORE_DUE, 20, false, null), RED_RUNG), ARITHMETIC);

        assertThat(ladder.ahead(standing(at("2020-02-10T16:00")))).extracting(Ladder.Next::moment)
                .containsExactly(at("2020-02-10T15:40"), at("2020-02-10T16:00"));
        assertThat(ladder.ahead(standing(at("2020-02-10T15:00")))).isEmpty();
    }

    private Ladder.Next next(Instant due) {
        return threeColours.next(standing(due)).orElseThrow();
    }

    private Standing standing(Instant due) {
        return new Standing(start, due, paused, noted, answered, climbed, outages);
    }

    static Rung rung(Colour colour, Mark mark, int amount, boolean unlessNoted, Integer unanswered) {
        return new Rung(colour, mark, amount, unlessNoted, unanswered, List.of(Audience.HOLDER), Means.ORDINARY, null, false);
    }

    static Instant at(String here) {
        return LocalDateTime.parse(here).atZone(Office2020.ZONE).toInstant();
    }
}

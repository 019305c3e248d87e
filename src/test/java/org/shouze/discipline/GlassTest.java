package org.shouze.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.shouze.organization.PersonId;

class GlassTest {

    private static final Instant NOW = Instant.parse("2020-02-06T01:00:00Z");
    private static final PersonId ASKS = new PersonId(1);
    private static final PersonId ALLOWS = new PersonId(2);
    private static final PersonId REVIEWS = new PersonId(3);

    @Test
    void isAskedForWithAReason() {
        assertThatThrownBy(() -> Glass.ask(ASKS, " ")).isInstanceOf(ReasonNeeded.class);
    }

    @Test
    void takesTwo() {
        var glass = Glass.ask(ASKS, "急");

        assertThatThrownBy(() -> glass.allow(ASKS, NOW)).isInstanceOf(OneOpensAlone.class);
        assertThatThrownBy(() -> glass.refuse(ASKS)).isInstanceOf(OneOpensAlone.class);
        assertThat(glass.allow(ALLOWS, NOW)).isEqualTo(NOW.plus(Duration.ofHours(4)));
        assertThatThrownBy(() -> glass.allow(ALLOWS, NOW)).isInstanceOf(GlassIsSettled.class);
    }

    @Test
    void lastsFourHoursAndNotAMinuteMore() {
        var glass = open();

        assertThat(glass.end(NOW.plus(Duration.ofMinutes(239)))).isFalse();
        assertThat(glass.end(NOW.plus(Duration.ofHours(4)))).isTrue();
        assertThat(glass.end(NOW.plus(Duration.ofHours(5)))).isFalse();
    }

    @Test
    void isReviewedAfterwardsByAThird() {
        var glass = open();
        assertThatThrownBy(() -> glass.review(REVIEWS, "有必要")).isInstanceOf(GlassIsSettled.class);
        glass.end(NOW.plus(Duration.ofHours(4)));

        assertThatThrownBy(() -> glass.review(ASKS, "有必要")).isInstanceOf(SameReviews.class);
        assertThatThrownBy(() -> glass.review(ALLOWS, "有必要")).isInstanceOf(SameReviews.class);
        assertThatThrownBy(() -> glass.review(REVIEWS, "")).isInstanceOf(ReasonNeeded.class);
        glass.review(REVIEWS, "有必要");
        assertThat(glass.status()).isEqualTo(Glass.Status.REVIEWED);
    }

    private static Glass open() {
        var glass = Glass.ask(ASKS, "急");
        glass.allow(ALLOWS, NOW);
        return glass;
    }
}

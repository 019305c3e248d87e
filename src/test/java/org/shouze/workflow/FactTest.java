package org.shouze.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FactTest {

    enum Weather implements Fact {
        RAINS, FEELS_LIKE_SNOW;

        @Override
        public String process() {
            return "weather";
        }

        @Override
        public Object initially() {
            return false;
        }
    }

    @Test
    void readsInTheModelAsOneWord() {
        assertThat(Weather.RAINS.variable()).isEqualTo("rains");
        assertThat(Weather.FEELS_LIKE_SNOW.variable()).isEqualTo("feelsLikeSnow");
    }

    @Test
    void refusesAValueOfAnotherType() {
        assertThatIllegalArgumentException().isThrownBy(() -> Facts.of(Weather.RAINS, "yes"));
    }
}

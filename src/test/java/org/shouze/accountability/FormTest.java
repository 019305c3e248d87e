package org.shouze.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {

    @ParameterizedTest
    @CsvSource({"10, FIRST", "40, FIRST", "50, SECOND", "110, SECOND", "120, THIRD", "140, THIRD"})
    void isSaidByTheHeaviestMeasure(int severity, Form form) {
        assertThat(Form.of(measures(10, severity))).isEqualTo(form);
    }

    @Test
    void isNoneWhereNothingWasImposed() {
        assertThat(Form.of(List.of())).isNull();
    }

    private static Collection<Imposed> measures(int... severities) {
        return java.util.Arrays.stream(severities).mapToObj(weight -> new Imposed("X", "x", "A19", "1", weight, 0, null)).toList();
    }
}

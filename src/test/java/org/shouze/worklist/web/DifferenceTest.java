package org.shouze.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void namesWhatPartsAndNothingElse() {
        var theirs = Map.of("returned", List.of("3", "5"), "remarks", List.of("住校"), "inTown", List.of("30"));
        var yours = Map.of("returned", List.of("3"), "remarks", List.of("住校"), "inTown", List.of("30"));

        assertThat(Difference.between(theirs, yours))
                .containsExactly(new Difference("returned", List.of("3", "5"), List.of("3")));
    }

    @Test
    void anEmptyFieldIsNoDifferenceToAMissingOne() {
        assertThat(Difference.between(Map.of(), Map.of("remarks", List.of("")))).isEmpty();
    }

    @Test
    void leavesOutWhatNobodyTyped() {
        assertThat(Difference.between(Map.of(), Map.of("seen", List.of("3"), "_stated", List.of("on")))).isEmpty();
    }
}

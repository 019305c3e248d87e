package org.shouze.matter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void eachCharacterHasThreeLettersOfItsOwnPlace() {
        var text = SearchText.of("外语学院 2月6日日报");

        assertThat(text.key()).hasSize(text.plain().length() * 3).matches("[a-z0-9]+");
        assertThat(text.key()).contains(SearchText.of("语学").key());
        assertThat(text.key()).doesNotContain(SearchText.of("数学").key());
    }

    @Test
    void whatIsTypedInWideOrLargeLettersIsTheSame() {
        assertThat(SearchText.of("ＲＢ－２０２０")).isEqualTo(SearchText.of("rb-2020"));
    }

    @Test
    void signsOfAPatternAreOrdinaryCharacters() {
        assertThat(SearchText.of("50%_!").contains()).isEqualTo("%50!%!_!!%");
    }
}

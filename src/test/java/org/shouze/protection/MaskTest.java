package org.shouze.protection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

    @ParameterizedTest
    @CsvSource({"陈小明,陈*明", "吴芳,吴*", "欧阳修,欧阳*", "欧阳小明,欧阳**", "欧阳,欧*", "阿依古丽,阿**丽", "李,李", "𠮷田明,𠮷*明"})
    void showsASurnameAndHidesTheRest(String name, String masked) {
        assertThat(Mask.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"19900001234,199****1234", "08812345678,088****5678", "12345678,123****5678", "6543210,****10", "12,****12", "1,****1"})
    void hidesTheMiddleOfANumber(String phone, String masked) {
        assertThat(Mask.phone(phone)).isEqualTo(masked);
    }

    @Test
    void leavesNothingAsItIs() {
        assertThat(Mask.name(null)).isNull();
        assertThat(Mask.phone(null)).isNull();
        assertThat(Mask.phone("")).isEmpty();
    }
}

package org.shouze.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", value = {
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 Version/17.4 Mobile/15E148 Safari/604.1 | iPhone · Safari",
        "Mozilla/5.0 (Linux; Android 14; V2307A) AppleWebKit/537.36 Chrome/116 Mobile Safari/537.36 MicroMessenger/8.0.47 | Android · 微信",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0 | Windows · Edge",
        "curl/8 | ?", "none | ?"})
    void saysWhatItsOwnerKnowsItBy(String agent, String name) {
        assertThat(PhoneName.of(agent)).isEqualTo(name);
    }
}

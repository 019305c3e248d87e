package org.shouze.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class WordsTest {

    private final StaticMessageSource texts = new StaticMessageSource();

    @Test
    void readInTheReadersLanguage() {
        texts.addMessage("reporting.remind", Locale.CHINA, "{0} 的日报 {1} 截止，还没报");
        texts.addMessage("reporting.remind", Locale.ENGLISH, "The report of {0} is due at {1}");

        var words = stored(Words.of("reporting.remind", "学生第二支部", "17:00"));

        assertThat(words.in(Locale.CHINA, texts)).isEqualTo("学生第二支部 的日报 17:00 截止，还没报");
        assertThat(words.in(Locale.ENGLISH, texts)).isEqualTo("The report of 学生第二支部 is due at 17:00");
    }

    @Test
    void keepWhatTheyFillInAsItWas() {
        assertThat(stored(Words.of("a")).arguments()).isEmpty();
        assertThat(stored(Words.of("a", "", "x", "")).arguments()).containsExactly("", "x", "");
    }

    @Test
    void standForThemselvesWhenPlain() {
        assertThat(stored(Words.plain("请在 {0} 前报日报")).in(Locale.CHINA, texts)).isEqualTo("请在 {0} 前报日报");
    }

    private static Words stored(Words words) {
        return Words.stored(words.text(), words.key(), words.storedArguments());
    }
}

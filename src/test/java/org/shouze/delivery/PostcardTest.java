package org.shouze.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class PostcardTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final StaticMessageSource texts = new StaticMessageSource();

    @BeforeEach
    void sentences() {
        texts.addMessage("delivery.neutral", Locale.CHINA, "您有一条新消息");
        texts.addMessage("terms.due", Locale.CHINA, "{0}：{1} 到期，逾期 {2} 件（{3}）");
        texts.addMessage("terms.due", Locale.ENGLISH, "{0} is due {1}, {2} overdue ({3})");
    }

    @Test
    void readsInTheReadersLanguage() {
        var card = stored(Postcard.of("terms.due", Postcard.register("督办〔2026〕12号"),
                Postcard.time(Instant.parse("2026-11-24T09:00:00Z")), Postcard.number(1200), Postcard.day(LocalDate.of(2026, 11, 25))));

        assertThat(card.in(Locale.CHINA, texts, ZONE)).isEqualTo("督办〔2026〕12号：11月24日 17:00 到期，逾期 1200 件（11月25日）");
        assertThat(card.in(Locale.ENGLISH, texts, ZONE)).isEqualTo("督办〔2026〕12号 is due 24 Nov 17:00, 1200 overdue (25 Nov)");
    }

    @Test
    void takesNoTextForARegisterNumber() {
        for (var text : List.of("张三", "关于张三问题的线索", "张三涉嫌〔2026〕12号问题", "zhang san", "A", "")) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> Postcard.register(text));
        }
        assertThat(Postcard.register("HZ-20200206-XS17")).isNotNull();
    }

    @Test
    void saysNothingOfAKeyThatIsNoSentence() {
        assertThat(Postcard.of("zhangSan.arrested").in(Locale.CHINA, texts, ZONE)).isEqualTo("您有一条新消息");
        assertThatIllegalArgumentException().isThrownBy(() -> Postcard.of("张三被立案"));
    }

    private static Postcard stored(Postcard card) {
        return Postcard.stored(card.stored());
    }
}

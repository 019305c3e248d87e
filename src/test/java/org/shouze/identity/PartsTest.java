package org.shouze.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** The fragments that several pages share. */
class PartsTest extends AtTheDoor {

    record Day(String kind) {}

    record Share(String kind, int count) {}

    @Autowired SpringTemplateEngine engine;
    @Autowired ApplicationContext application;

    @BeforeEach
    void thursdayAfternoon() {
        clock.set("2020-02-06T16:22:00");
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void anyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void sayWhatTheyShowInWordsToo() {
        var page = engine.process("test/parts", context());

        assertThat(page).contains("今天 17:00 截止，还有 38 分钟", "data-due=\"今天 17:00\"", "17:00 截止")
                .containsPattern("<p id=\"no-due\">\\s*</p>").contains("<span class=\"chip ok\">", "已上报").contains("href=\"/work\"")
                .contains("密码换好了").contains("aria-label=\"近 7 天：零报告 5 次，迟报 2 次\"")
                .contains("width=\"75.0\"").contains("x=\"62.50\"");
        assertThat(page.substring(page.indexOf("plain-chip"), page.indexOf("迟报"))).doesNotContain("<svg");
    }

    private WebContext context() {
        var servlets = new MockServletContext();
        var exchange = JakartaServletWebApplication.buildApplication(servlets)
                .buildExchange(new MockHttpServletRequest(servlets), new MockHttpServletResponse());
        var days = Stream.of("zero", "zero", "late", "zero", "zero", "zero", "late").map(Day::new).toList();
        return new WebContext(exchange, Locale.SIMPLIFIED_CHINESE, Map.of(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME, new ThymeleafEvaluationContext(application, null),
                "soon", clock.instant().plus(Duration.ofMinutes(38)), "days", days,
                "shares", List.of(new Share("zero", 15), new Share("has", 3), new Share("miss", 6))));
    }
}

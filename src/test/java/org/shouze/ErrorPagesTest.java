package org.shouze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shouze.support.TestClock;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesTest {

    static class TooEarly extends RuleBroken {}

    @RestController
    static class Thrower {

        @GetMapping("/missing")
        void missing() {
            throw new NotFound("case 7");
        }

        @GetMapping("/rule")
        void rule() {
            throw new TooEarly();
        }

        @GetMapping("/denied")
        void denied() {
            throw new AccessDeniedException("no");
        }

        @GetMapping("/number/{number}")
        void number(@PathVariable long number, @RequestParam int count) {}

        @GetMapping("/broken")
        void broken() {
            throw new IllegalStateException("李慧 13800001234", new IllegalArgumentException("体温 38.5"));
        }
    }

    private final MockMvc mvc = standaloneSetup(new Thrower()).setControllerAdvice(new ErrorPages(texts(), new TestClock())).build();

    @Test
    void givesEachFailureItsStatus() throws Exception {
        assertThat(status(get("/missing"))).isEqualTo(404);
        assertThat(status(get("/rule"))).isEqualTo(409);
        assertThat(status(get("/denied"))).isEqualTo(403);
        assertThat(status(get("/number/7?count=many"))).isEqualTo(422);
        assertThat(status(get("/number/7"))).isEqualTo(422);
        assertThat(status(get("/number/seven?count=1"))).isEqualTo(404);
        assertThat(status(post("/missing"))).isEqualTo(404);
        assertThat(status(get("/broken"))).isEqualTo(500);
    }

    @Test
    void answersHtmxWithTheFragmentOfTheSamePage() throws Exception {
        assertThat(view(get("/missing"))).isEqualTo("error/page");
        assertThat(view(get("/missing").header("HX-Request", "true"))).isEqualTo("error/page :: body");
    }

    @Test
    void saysOnlyANumberOfAnUnexpectedFailureAndLogsItWithoutWhatWasTyped(CapturedOutput output) throws Exception {
        var trouble = (ErrorPages.Trouble) answer(get("/broken")).getModelAndView().getModel().get("trouble");

        assertThat(trouble.reference()).matches("0206-0800-[0-9A-F]{4}");
        assertThat(trouble.text()).doesNotContain("李慧");
        assertThat(output).contains(trouble.reference(), "IllegalStateException", "IllegalArgumentException", "ErrorPagesTest")
                .doesNotContain("李慧", "13800001234", "38.5");
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return answer(request).getResponse().getStatus();
    }

    private String view(MockHttpServletRequestBuilder request) throws Exception {
        return answer(request).getModelAndView().getViewName();
    }

    private MvcResult answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.locale(Locale.SIMPLIFIED_CHINESE)).andReturn();
    }

    private static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/shell");
        texts.setDefaultEncoding("UTF-8");
        return texts;
    }
}

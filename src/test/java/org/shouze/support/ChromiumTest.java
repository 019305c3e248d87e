package org.shouze.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChromiumTest {

    @Test
    void opensAPage() {
        try (var playwright = Chromium.playwright(); var browser = Chromium.launch(playwright)) {
            var page = browser.newPage();

            page.setContent("<title>责任</title><p lang=zh-CN>守责</p>");

            assertThat(page.title()).isEqualTo("责任");
        }
    }
}

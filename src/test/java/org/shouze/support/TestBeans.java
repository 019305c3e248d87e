package org.shouze.support;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

@TestConfiguration(proxyBeanMethods = false)
class TestBeans {

    @Bean
    @Primary
    TestClock testClock() {
        var clock = new TestClock();
        clock.set("2020-01-01T08:00:00"); // before the days of all tests: who is seated at the start sits there in each
        return clock;
    }

    @Bean
    static Statements statements() {
        return new Statements();
    }
}

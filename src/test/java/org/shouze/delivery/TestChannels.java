package org.shouze.delivery;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The house of the tests has these channels; nothing leaves by them, since its couriers are off. */
@TestConfiguration(proxyBeanMethods = false)
public class TestChannels {

    @Bean
    Carrier weComOfTheTests() {
        return new Post(Channel.WECOM);
    }

    @Bean
    Carrier mailOfTheTests() {
        return new Post(Channel.MAIL);
    }

    @Bean
    Carrier smsOfTheTests() {
        return new Post(Channel.SMS);
    }

    @Bean
    Carrier robotOfTheTests() {
        return new Post(Channel.ROBOT);
    }
}

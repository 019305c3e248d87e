package org.shouze.operations;

import io.micrometer.core.instrument.config.MeterFilter;

import org.shouze.identity.Endpoints;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What keeps no trace of who comes is not counted either. */
@Configuration(proxyBeanMethods = false)
class Unseen {

    @Bean
    MeterFilter doorsWithoutATrace(Endpoints endpoints) {
        return MeterFilter.deny(meter -> meter.getName().startsWith("http.server.requests") && meter.getTag("uri") != null
                && meter.getTag("uri").startsWith("/")
                && endpoints.traceless(String.valueOf(meter.getTag("method")), meter.getTag("uri")));
    }
}

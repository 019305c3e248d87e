package org.shouze.organization.web;

import org.shouze.audit.WhoIsActing;
import org.shouze.identity.Acting;
import org.shouze.identity.WhoActs;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Until the accounts say to the rooms below them who acts. */
@TestConfiguration(proxyBeanMethods = false)
class Acts {

    @Bean
    WhoIsActing whoIsActing(WhoActs who) {
        return () -> who.now().map(Acting::actor);
    }
}

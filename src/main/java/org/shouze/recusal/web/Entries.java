package org.shouze.recusal.web;

import org.shouze.identity.Acting;
import org.shouze.identity.NavEntry;
import org.shouze.recusal.Handlers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's places in the navigation. */
@Configuration(proxyBeanMethods = false)
class Entries {

    @Bean
    NavEntry declarationsEntry() {
        return new Entry(null, "/recusal/own", "home-heart", "recusal.own", NavEntry.Group.MY_WORK, 95);
    }

    @Bean
    NavEntry handlersEntry(Handlers handlers) {
        return new Entry(handlers, "/recusal/handlers", "users-group", "recusal.handlers", NavEntry.Group.DISCIPLINE, 90);
    }

    /** @param handlers asked whether the reader keeps the pool, or null */
    private record Entry(Handlers handlers, String path, String icon, String label, Group group, int order)
            implements NavEntry {

        @Override
        public boolean onPhone() {
            return false;
        }

        @Override
        public boolean shownTo(Acting acting) {
            return handlers == null || handlers.mayKeep(acting);
        }
    }
}

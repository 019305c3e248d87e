package org.shouze.identity.web;

import org.shouze.identity.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Entries of the rooms that stand below this one and so can't know its navigation. */
@Configuration(proxyBeanMethods = false)
class GroundEntries {

    private record Entry(String path, String icon, String label, Group group, int order, boolean onPhone)
            implements NavEntry {}

    @Bean
    NavEntry organizationEntry() {
        return new Entry("/organization", "building", "organization.nav", NavEntry.Group.ADMINISTRATION, 20, true);
    }

    @Bean
    NavEntry dutyEntry() {
        return new Entry("/organization/duty", "calendar-user", "organization.duty.nav", NavEntry.Group.MY_UNIT, 30, true);
    }

    @Bean
    NavEntry leaveEntry() {
        return new Entry("/leave", "calendar-off", "organization.leave.nav", NavEntry.Group.MY_WORK, 90, false);
    }

    @Bean
    NavEntry trailEntry() {
        return new Entry("/audit", "history", "audit.title", NavEntry.Group.ADMINISTRATION, 30, true);
    }
}

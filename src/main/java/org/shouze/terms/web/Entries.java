package org.shouze.terms.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.shouze.identity.Acting;
import org.shouze.identity.NavEntry;
import org.shouze.organization.Seats;
import org.shouze.terms.Proposals;

/** The room's places in the navigation. */
@Configuration(proxyBeanMethods = false)
class Entries {

    @Bean
    NavEntry termRulesEntry() {
        return new Entry("/terms/rules", "hourglass", "terms.rules", NavEntry.Group.ADMINISTRATION, 25);
    }

    @Bean
    NavEntry termDecisionsEntry(Proposals proposals, Seats seats) {
        return new Decisions(proposals, seats);
    }

    private record Entry(String path, String icon, String label, Group group, int order) implements NavEntry {}

    private record Decisions(Proposals proposals, Seats seats) implements NavEntry {

        @Override
        public String path() {
            return "/terms/decisions";
        }

        @Override
        public String icon() {
            return "hourglass";
        }

        @Override
        public String label() {
            return "terms.decisions";
        }

        @Override
        public Group group() {
            return Group.MY_WORK;
        }

        @Override
        public int order() {
            return 28;
        }

        @Override
        public boolean onPhone() {
            return false;
        }

        /** Only what stands above another seat is asked. */
        @Override
        public boolean shownTo(Acting acting) {
            return acting.seats().stream().anyMatch(held -> seats.isAbove(held.seat().post()));
        }

        @Override
        public Badge badge(Acting acting) {
            var count = proposals.count(acting);
            return count == 0 ? null : new Badge(count >= 100 ? "99+" : String.valueOf(count), true);
        }
    }
}

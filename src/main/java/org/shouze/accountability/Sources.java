package org.shouze.accountability;

import java.util.Collection;
import java.util.Set;

/**
 * What an inquiry may draw on: numbers of matters, for who filed what and when. Never the contents of those in which
 * health, whereabouts or follow-up are kept (X16); a false report is judged by who filed it, when, and its versions.
 */
final class Sources {

    private static final Set<String> HEALTH = Set.of("screening", "observation", "returnApproval", "urgentReport");

    private Sources() {}

    /** @param processes of the matters it names
     *  @throws HealthStaysOutside if one of them keeps such contents */
    static void demandFit(Collection<String> processes) {
        if (processes.stream().anyMatch(HEALTH::contains)) {
            throw new HealthStaysOutside();
        }
    }
}

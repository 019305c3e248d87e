package org.shouze.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

import org.shouze.NotFound;
import org.shouze.identity.Acting;
import org.springframework.stereotype.Component;

/** The office at the top of the plan: it keeps the plan and sends the school's total to the authority. */
@Component
public class Headquarters {

    private static final Set<String> POSTS = Set.of("OFFICE_HEAD", "OFFICE_CLERK");

    private final Plans plans;
    private final Clock clock;

    Headquarters(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    public boolean worksThere(Acting by) {
        return sits(by, POSTS);
    }

    public boolean leads(Acting by) {
        return sits(by, Set.of("OFFICE_HEAD"));
    }

    /** @throws NotFound for everyone else: the page does not exist for them */
    void demandClerk(Acting by) {
        if (!worksThere(by)) {
            throw new NotFound("headquarters");
        }
    }

    /** @throws NotFound for everyone else */
    void demandHead(Acting by) {
        if (!leads(by)) {
            throw new NotFound("headquarters");
        }
    }

    private boolean sits(Acting by, Set<String> posts) {
        var office = plans.inForce(LocalDate.now(clock)).orElseGet(plans::standard).levels().stream()
                .filter(level -> level.rung() == Rung.HEADQUARTERS).findFirst().map(Plan.Level::unit);
        return office.isPresent() && by.whole().stream().map(held -> held.seat())
                .anyMatch(seat -> posts.contains(seat.post().code()) && seat.unit().name().equals(office.get()));
    }
}

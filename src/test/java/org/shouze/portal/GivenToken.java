package org.shouze.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

import org.shouze.identity.Acting;
import org.shouze.organization.People;
import org.shouze.organization.UnitId;
import org.shouze.portal.Tokens.Grant;
import org.shouze.support.Office;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A token as the office gives it: the administrator grants it, its keeper takes it. */
@Lazy
@Component
public class GivenToken {

    private final Tokens tokens;
    private final Office office;
    private final People people;
    private final Clock clock;

    GivenToken(Tokens tokens, Office office, People people, Clock clock) {
        this.tokens = tokens;
        this.office = office;
        this.people = people;
        this.clock = clock;
    }

    public String of(UnitId unit, Acting keeper, Scope... scopes) {
        var id = tokens.grant(new Grant("校园门户", unit, Set.of(scopes), people.get(keeper.person()).number(),
                LocalDate.now(clock).plusDays(30)), office.person("A00002").actor());
        return tokens.take(id, keeper.actor());
    }
}

package org.shouze.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

import org.shouze.identity.Gate;
import org.shouze.identity.Ticket;
import org.shouze.identity.WhoActs;
import org.shouze.matter.ReadingScope;
import org.shouze.organization.People;
import org.shouze.organization.Units;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Lets a system in that shows a token in force, whose keeper still reads what it reads, and not too often in a minute. */
@Component
class TokenGate implements Gate {

    private final TokenTable table;
    private final Units units;
    private final People people;
    private final WhoActs who;
    private final Clock clock;
    private final int perMinute;

    TokenGate(TokenTable table, Units units, People people, WhoActs who, Clock clock,
            @Value("${shouze.portal.per-minute:60}") int perMinute) {
        this.table = table;
        this.units = units;
        this.people = people;
        this.who = who;
        this.clock = clock;
        this.perMinute = perMinute;
    }

    @Override
    public Answer visit(String shown) {
        return Ticket.parse(shown).flatMap(ticket -> table.find(ticket.id()).map(row -> visit(row, ticket)))
                .orElseGet(Refused::new);
    }

    private Answer visit(TokenTable.Row row, Ticket ticket) {
        var now = clock.instant();
        var unit = units.get(row.unit());
        var acting = Optional.of(row).filter(one -> one.state(LocalDate.now(clock)) == Token.State.IN_FORCE
                && matches(one.hash(), ticket.hash())).map(one -> people.get(one.keeper()))
                .flatMap(keeper -> who.absent(keeper.id(), keeper.name()))
                .filter(keeper -> ReadingScope.of(keeper).covers(unit.path()));
        if (acting.isEmpty()) {
            table.refused(row.id(), now);
            return new Refused();
        }
        return table.use(row.id(), perMinute, now)
                ? new Let(new Visit(row.id(), unit, acting.get()), row.scopes().stream().map(Scope::name).collect(Collectors.toSet()))
                : new TooOften(Duration.ofSeconds(60 - now.getEpochSecond() % 60));
    }

    private static boolean matches(String kept, String shown) {
        return MessageDigest.isEqual(kept.getBytes(StandardCharsets.US_ASCII), shown.getBytes(StandardCharsets.US_ASCII));
    }
}

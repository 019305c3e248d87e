package org.shouze.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.identity.Ticket;
import org.shouze.identity.WhoActs;
import org.shouze.matter.ReadingScope;
import org.shouze.notification.Messages;
import org.shouze.notification.Words;
import org.shouze.organization.People;
import org.shouze.organization.PersonId;
import org.shouze.organization.UnitId;
import org.shouze.organization.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens of other systems. The security administrator says who may read what and until when, and never sees the secret;
 * somebody who reads the same himself answers for it and takes the secret, once.
 */
@Component
@Transactional
public class Tokens {

    static final int PAGE = 50;

    private final TokenTable table;
    private final Units units;
    private final People people;
    private final WhoActs who;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;

    Tokens(TokenTable table, Units units, People people, WhoActs who, Messages messages, Audit audit, Clock clock) {
        this.table = table;
        this.units = units;
        this.people = people;
        this.who = who;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param keeper staff number of who answers for it; @param lastDay good until the end of it */
    public record Grant(String name, UnitId unit, Set<Scope> scopes, String keeper, LocalDate lastDay) {}

    /** @param next to page on from here, or null at the end */
    public record Page(List<Token> tokens, String next) {}

    /**
     * @throws KeeperUnknown   if nobody of that number may act today
     * @throws KeeperReadsLess if he does not read that unit himself
     */
    public String grant(Grant wanted, Actor by) {
        var unit = units.get(wanted.unit());
        var keeper = people.numbered(wanted.keeper()).orElseThrow(KeeperUnknown::new);
        var acting = who.absent(keeper.id(), keeper.name()).orElseThrow(KeeperUnknown::new);
        if (!ReadingScope.of(acting).covers(unit.path())) {
            throw new KeeperReadsLess(unit.name());
        }
        var id = Ticket.fresh().id();
        table.insert(id, wanted.name(), unit.id(), wanted.scopes(), keeper.id(), wanted.lastDay(), by.person(), clock.instant());
        audit.changed(by, "portal.granted", subject(id), "unit=" + unit.id().value() + " scopes=" + wanted.scopes() + " keeper="
                + keeper.id().value() + " until=" + wanted.lastDay());
        messages.send(by, subject(id), List.of(keeper.id()), Words.of("portal.told", wanted.name()), "/tokens/own", Duration.ZERO);
        return id;
    }

    /** @throws NotFound if there is none in force */
    public void revoke(String id, Actor by) {
        if (!table.revoke(id, clock.instant())) {
            throw new NotFound("token " + id);
        }
        audit.changed(by, "portal.revoked", subject(id), null);
    }

    /** One's own. @throws NotFound if there is none in force */
    public void giveBack(String id, Actor by) {
        own(id, by);
        revoke(id, by);
    }

    /**
     * A new secret, shown to its keeper and to nobody else, now and never again; the one before ends.
     *
     * @return what the other system shows at the door
     * @throws NotFound if there is none in force, or he does not answer for it
     */
    public String take(String id, Actor by) {
        var row = own(id, by);
        var ticket = new Ticket(row.id(), Ticket.fresh().token());
        if (row.state(today()) == Token.State.EXPIRED || !table.give(id, ticket.hash(), clock.instant())) {
            throw new NotFound("token " + id);
        }
        audit.changed(by, "portal.taken", subject(id), null);
        return ticket.toString();
    }

    /** Newest first. @param before granted before this one, or null */
    @Transactional(readOnly = true)
    public Page page(String before) {
        var rows = table.page(before == null ? null : table.find(before).orElseThrow(() -> new NotFound("token " + before)), PAGE + 1);
        return new Page(shown(rows.stream().limit(PAGE).toList()), rows.size() > PAGE ? rows.get(PAGE - 1).id() : null);
    }

    @Transactional(readOnly = true)
    public List<Token> of(PersonId keeper) {
        return shown(table.of(keeper));
    }

    private List<Token> shown(Collection<TokenTable.Row> rows) {
        var keepers = people.get(rows.stream().map(TokenTable.Row::keeper).distinct().toList());
        return rows.stream().map(row -> new Token(row.id(), row.name(), units.get(row.unit()), row.scopes(), row.keeper(),
                keepers.get(row.keeper()).name(), row.lastDay(), row.givenAt(), row.revokedAt(), row.usedAt(), row.refusedAt(),
                row.state(today()))).toList();
    }

    private TokenTable.Row own(String id, Actor by) {
        return table.find(id).filter(row -> row.keeper().equals(PersonId.of(by))).orElseThrow(() -> new NotFound("token " + id));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    static String subject(String id) {
        return "token:" + id;
    }
}

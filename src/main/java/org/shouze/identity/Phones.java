package org.shouze.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.organization.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Phones that stay signed in for ordinary work. Each visit gives the phone a new token: a token that was good once and
 * comes again has been copied, and then no phone of that person is trusted any more.
 */
@Component
@Transactional
public class Phones {

    static final Duration LASTS = Duration.ofDays(14);
    /** Two pages opened at once come with the same token; only one of them brings the next one home. */
    static final Duration TOGETHER = Duration.ofMinutes(1);

    /** @param name kind of device and browser, as it told them */
    public record Phone(String id, String name, Instant registeredAt, Instant usedAt, Instant until) {}

    /** @param next to be carried from now on, or null if the phone has it already */
    record Visit(long person, String phone, Ticket next, Instant until) {}

    private final PhoneTable table;
    private final AccountTable accounts;
    private final OpenSessions sessions;
    private final Audit audit;
    private final Clock clock;

    Phones(PhoneTable table, AccountTable accounts, OpenSessions sessions, Audit audit, Clock clock) {
        this.table = table;
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** For everyone but administrators. */
    Visit register(Actor by, String name) {
        var now = clock.instant();
        var ticket = Ticket.fresh();
        table.removeExpired(now);
        table.add(new PhoneTable.Row(ticket.id(), by.person(), name, ticket.hash(), null, now, now, now.plus(LASTS)));
        audit.changed(by, "identity.phone-registered", subject(by.person()), "phone=" + ticket.id());
        return new Visit(by.person(), ticket.id(), ticket, now.plus(LASTS));
    }

    /** Lets a phone in once more; empty if it is unknown, expired or shows a token that is not its own. */
    Optional<Visit> visit(Ticket shown) {
        var now = clock.instant();
        var known = table.find(shown.id(), now);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var phone = known.get();
        var next = shown.next();
        if (table.rotate(phone.id(), shown.hash(), next.hash(), now)) {
            return Optional.of(new Visit(phone.person(), phone.id(), next, phone.validUntil()));
        }
        // read again: whoever came with the same token at this moment has rotated it since
        return table.find(shown.id(), now).flatMap(rotated -> {
            if (shown.hash().equals(rotated.former()) && now.isBefore(rotated.usedAt().plus(TOGETHER))) {
                return Optional.of(new Visit(rotated.person(), rotated.id(), null, rotated.validUntil()));
            }
            distrust(rotated);
            return Optional.empty();
        });
    }

    @Transactional(readOnly = true)
    public List<Phone> of(PersonId person) {
        return table.of(person.value(), clock.instant()).stream()
                .map(row -> new Phone(row.id(), row.name(), row.registeredAt(), row.usedAt(), row.validUntil())).toList();
    }

    /** One's own, with what is signed in on it. @throws NotFound if they have no such phone */
    public void remove(Actor by, String id) {
        if (!table.remove(by.person(), id)) {
            throw new NotFound(id);
        }
        accounts.of(by.person()).ifPresent(account -> sessions.endOnPhone(account.login(), id));
        audit.changed(by, "identity.phone-removed", subject(by.person()), "phone=" + id);
    }

    /** Signed out on the phone itself: its session is ending already. */
    void leave(Actor by, String id) {
        if (table.remove(by.person(), id)) {
            audit.changed(by, "identity.phone-removed", subject(by.person()), "phone=" + id);
        }
    }

    void removeAll(long person) {
        table.removeAll(person);
    }

    private void distrust(PhoneTable.Row phone) {
        table.removeAll(phone.person());
        accounts.of(phone.person()).ifPresent(account -> sessions.end(account.login()));
        audit.changed(Actor.SYSTEM, "identity.phone-copied", subject(phone.person()), "phone=" + phone.id());
    }

    private static String subject(long person) {
        return "account:" + person;
    }
}

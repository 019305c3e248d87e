package org.shouze.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.organization.Leaving;
import org.shouze.organization.OrganizationChanged;
import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.organization.PersonId;
import org.shouze.organization.SeatId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the house. They follow the seats: who may act from one has an account, and signs in while that lasts. */
@Component
@Transactional
public class Accounts {

    /** @param lockedUntil null unless locked now */
    public record AccountView(long person, String login, String name, State state, Instant lockedUntil) {}

    public enum State { NO_APPOINTMENT, DISABLED, LOCKED, NO_PASSWORD, FIRST_PASSWORD, OPEN }

    private final AccountTable table;
    private final People people;
    private final Passwords passwords;
    private final ObjectProvider<DemoPassword> demo;
    private final OpenSessions sessions;
    private final Phones phones;
    private final Leaving leaving;
    private final Audit audit;
    private final Clock clock;

    Accounts(AccountTable table, People people, Passwords passwords, ObjectProvider<DemoPassword> demo,
            OpenSessions sessions, Phones phones, Leaving leaving, Audit audit, Clock clock) {
        this.table = table;
        this.people = people;
        this.passwords = passwords;
        this.demo = demo;
        this.sessions = sessions;
        this.phones = phones;
        this.leaving = leaving;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    void appointmentsChanged(OrganizationChanged changed) {
        fromAppointments();
    }

    /** Opens an account for everyone who may act from a seat, today or later, and has none: the password can be handed over before. */
    public void fromAppointments() {
        var known = table.persons();
        table.add(people.cadres().stream().filter(person -> !known.contains(person.id().value())).toList(), clock.instant());
        demo.ifAvailable(password -> table.demoPassword(password.hash()));
    }

    /** Accounts whose number or name contains the text, by number, at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<AccountView> search(String text, int limit) {
        var wanted = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        var accounts = table.all();
        var names = people.get(accounts.stream().map(account -> new PersonId(account.person())).toList());
        var acting = people.acting().stream().map(person -> person.id().value()).collect(Collectors.toSet());
        return accounts.stream().map(account -> view(account, names, acting))
                .filter(account -> account.login().contains(wanted) || account.name().contains(wanted))
                .limit(limit).toList();
    }

    public void unlock(Actor by, PersonId person) {
        existing(person);
        table.unlock(person.value());
        audit.changed(by, "identity.unlocked", subject(person), null);
    }

    /**
     * A new password, to be handed over once and changed at first use; ends all sessions.
     *
     * @throws OwnAccount if it is one's own: that goes through the password page
     */
    public String issuePassword(Actor by, PersonId person) {
        var account = otherThan(by, person);
        var issued = passwords.oneTime();
        table.password(person.value(), passwords.hash(issued), true);
        endSessions(account);
        audit.changed(by, "identity.password-issued", subject(person), null);
        return issued;
    }

    /**
     * @throws OwnAccount        if it is one's own: nobody would be left to undo it
     * @throws org.shouze.organization.WorkNotHandedOver if work would wait for them in vain
     */
    public void disable(Actor by, PersonId person) {
        var account = otherThan(by, person);
        leaving.close(person);
        table.disabled(person.value(), true);
        endSessions(account);
        audit.changed(by, "identity.disabled", subject(person), null);
    }

    public void enable(Actor by, PersonId person) {
        existing(person);
        table.disabled(person.value(), false);
        audit.changed(by, "identity.enabled", subject(person), null);
    }

    public void signOutEverywhere(Actor by, PersonId person) {
        endSessions(existing(person));
        audit.changed(by, "identity.signed-out-everywhere", subject(person), null);
    }

    /** Must they give a new password before anything else? Then the present one is not asked for again. */
    @Transactional(readOnly = true)
    public boolean mustChangePassword(PersonId person) {
        return existing(person).mustChange();
    }

    /** One's own new password, already checked by {@link #passwordFault}. Other sessions end, and no phone stays signed in. */
    public void changePassword(Actor by, String password, String session) {
        var person = PersonId.of(by);
        var account = existing(person);
        table.password(person.value(), passwords.hash(password), false);
        sessions.endOthers(account.login(), session);
        phones.removeAll(person.value());
        audit.changed(by, "identity.password-changed", subject(person), null);
    }

    /** Message key of what is wrong with this new password, if anything is. */
    @Transactional(readOnly = true)
    public Optional<String> passwordFault(PersonId person, String password) {
        var account = existing(person);
        return passwords.matches(password, account.hash())
                ? Optional.of("identity.password.same")
                : passwords.fault(account.login(), password);
    }

    /** Is this the present password? Wrong and locked look alike, count and take as they do at sign-in. */
    public boolean confirms(Actor by, String password) {
        var account = existing(PersonId.of(by));
        var locked = account.locked(clock.instant());
        var right = passwords.matches(password, account.hash()) && !locked;
        if (right) {
            table.unlock(account.person());
        } else {
            table.failed(locked ? SignIn.NOBODY : account.person(), SignIn.FAILURES_ALLOWED, clock.instant().plus(SignIn.LOCK));
        }
        audit.changed(by, right ? "identity.confirmed" : "identity.confirmation-refused", subject(PersonId.of(by)),
                right ? null : locked ? "locked" : "wrong password");
        return right;
    }

    /** From now on they act from this seat. @throws NotFound if they do not hold it today */
    public void choose(Acting acting, SeatId seat) {
        if (acting.seats().stream().noneMatch(held -> held.seat().id().equals(seat))) {
            throw new NotFound(seat);
        }
        table.seat(acting.person().value(), seat.value());
        audit.changed(acting.actor(), "identity.seat-chosen", subject(acting.person()), "seat:" + seat.value());
    }

    public void speak(PersonId person, String language) {
        table.language(person.value(), language);
    }

    public void read(PersonId person, boolean large) {
        table.large(person.value(), large);
    }

    private AccountView view(Account account, Map<PersonId, Person> names, Set<Long> acting) {
        var person = names.get(new PersonId(account.person()));
        var locked = account.locked(clock.instant());
        return new AccountView(account.person(), account.login(), person == null ? "" : person.name(),
                state(account, locked, acting), locked ? account.lockedUntil() : null);
    }

    private static State state(Account account, boolean locked, Set<Long> acting) {
        if (account.disabled()) {
            return State.DISABLED;
        }
        if (!acting.contains(account.person())) {
            return State.NO_APPOINTMENT;
        }
        if (locked) {
            return State.LOCKED;
        }
        if (account.hash() == null) {
            return State.NO_PASSWORD;
        }
        return account.mustChange() ? State.FIRST_PASSWORD : State.OPEN;
    }

    private Account existing(PersonId person) {
        return table.of(person.value()).orElseThrow(() -> new NotFound(person));
    }

    private Account otherThan(Actor by, PersonId person) {
        if (by.person() == person.value()) {
            throw new OwnAccount();
        }
        return existing(person);
    }

    private void endSessions(Account account) {
        sessions.end(account.login());
        phones.removeAll(account.person());
    }

    private static String subject(PersonId person) {
        return "account:" + person.value();
    }
}

package org.shouze.identity;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.organization.People;
import org.shouze.organization.PersonId;
import org.shouze.organization.Seats;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sign-in with number and password. Whatever the reason, a refusal looks the same and does the same work:
 * one comparison of hashes, one update, one audit entry. Only the audit knows the reason.
 */
@Component
class SignIn implements AuthenticationProvider {

    static final int FAILURES_ALLOWED = 5;
    static final Duration LOCK = Duration.ofMinutes(15);
    static final long NOBODY = -1;

    private final AccountTable accounts;
    private final Passwords passwords;
    private final Seats seats;
    private final People people;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignIn(AccountTable accounts, Passwords passwords, Seats seats, People people, Audit audit,
            TransactionTemplate transaction, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.seats = seats;
        this.people = people;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var password = String.valueOf(typed.getCredentials());
        var found = accounts.named(normalized(typed.getName()));
        var right = passwords.matches(password, found.map(Account::hash).orElse(null));
        var held = seats.heldBy(new PersonId(found.map(Account::person).orElse(NOBODY)));
        var obstacle = obstacle(found, right, held);
        if (obstacle.isPresent()) {
            refuse(found, obstacle.get());
            throw new BadCredentialsException("sign-in refused");
        }
        return accept(found.orElseThrow(), held);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private Optional<String> obstacle(Optional<Account> found, boolean right, List<Seats.Held> held) {
        if (found.isEmpty()) {
            return Optional.of("unknown");
        }
        if (found.get().locked(clock.instant())) {
            return Optional.of("locked");
        }
        return right ? unfit(found.get(), held) : Optional.of("wrong password");
    }

    private static Optional<String> unfit(Account account, List<Seats.Held> held) {
        if (account.disabled()) {
            return Optional.of("disabled");
        }
        if (held.isEmpty()) {
            return Optional.of("no appointment today");
        }
        return Right.incompatible(Right.of(held)) ? Optional.of("incompatible posts") : Optional.empty();
    }

    private void refuse(Optional<Account> found, String reason) {
        transaction.executeWithoutResult(status -> {
            accounts.failed(reason.equals("wrong password") ? found.orElseThrow().person() : NOBODY, FAILURES_ALLOWED,
                    clock.instant().plus(LOCK));
            audit.changed(Actor.SYSTEM, "identity.sign-in-refused",
                    "account:" + found.map(Account::person).orElse(NOBODY), reason);
        });
    }

    private Authentication accept(Account account, List<Seats.Held> held) {
        var now = clock.instant();
        transaction.executeWithoutResult(status -> {
            accounts.signedIn(account.person(), now);
            record(account, held, null);
        });
        var signedIn = new SignedIn(account.person(), account.login(), name(account), now, now, null);
        return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of());
    }

    /** Let in by a phone they registered, and so not confirmed; a lock is about passwords, and does not concern it. */
    Optional<SignedIn> onPhone(long person, String phone) {
        var held = seats.heldBy(new PersonId(person));
        return accounts.of(person).filter(account -> unfit(account, held).isEmpty() && !Right.administers(Right.of(held)))
                .map(account -> let(account, held, "phone=" + phone, null, phone));
    }

    /**
     * Known to the institution's identity provider by this number.
     *
     * @param confirmed when they last proved it there, or null
     */
    Optional<SignedIn> recognized(String number, Instant confirmed) {
        var found = accounts.named(normalized(number));
        var held = seats.heldBy(new PersonId(found.map(Account::person).orElse(NOBODY)));
        var obstacle = found.isEmpty() ? Optional.of("unknown") : unfit(found.get(), held);
        if (obstacle.isPresent()) {
            refuse(found, obstacle.get());
            return Optional.empty();
        }
        return found.map(account -> let(account, held, "sso", confirmed, null));
    }

    private SignedIn let(Account account, List<Seats.Held> held, String how, Instant confirmed, String phone) {
        transaction.executeWithoutResult(status -> record(account, held, how));
        return new SignedIn(account.person(), account.login(), name(account), clock.instant(), confirmed, phone);
    }

    private void record(Account account, List<Seats.Held> held, String detail) {
        audit.changed(WhoActs.acting(account, name(account), held).actor(), "identity.signed-in",
                "account:" + account.person(), detail);
    }

    private String name(Account account) {
        return people.get(new PersonId(account.person())).name();
    }

    /** As a person would read it: without blanks, full-width digits as digits, capitals. */
    static String normalized(String login) {
        return Normalizer.normalize(login == null ? "" : login, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }
}

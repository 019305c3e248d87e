package org.shouze.identity;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
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
    private static final long NOBODY = -1;

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
        if (!right) {
            return Optional.of("wrong password");
        }
        if (found.get().disabled()) {
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
        var name = people.get(new PersonId(account.person())).name();
        transaction.executeWithoutResult(status -> {
            accounts.signedIn(account.person(), clock.instant());
            audit.changed(WhoActs.acting(account, name, held).actor(), "identity.signed-in",
                    "account:" + account.person(), null);
        });
        var signedIn = new SignedIn(account.person(), account.login(), name, clock.instant());
        return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of());
    }

    /** As a person would read it: without blanks, full-width digits as digits, capitals. */
    static String normalized(String login) {
        return Normalizer.normalize(login == null ? "" : login, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }
}

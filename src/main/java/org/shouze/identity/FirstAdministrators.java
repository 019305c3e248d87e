package org.shouze.identity;

import java.util.ArrayList;
import java.util.List;

import org.shouze.organization.PersonId;
import org.shouze.organization.Seats;
import org.shouze.protection.FieldCipher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Real use: no account or key of the demo may be left, and the three administrators get the password of the setting,
 * to be changed at first use. Everyone else gets a one-time password from the security administrator.
 */
@Component
@Profile("postgres")
@Order(21)
class FirstAdministrators implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrators.class);

    private final AccountTable accounts;
    private final Seats seats;
    private final Passwords passwords;
    private final FieldCipher cipher;
    private final TransactionTemplate transaction;
    private final String initial;

    FirstAdministrators(AccountTable accounts, Seats seats, Passwords passwords, FieldCipher cipher,
            TransactionTemplate transaction, @Value("${shouze.admin.password:}") String initial) {
        this.accounts = accounts;
        this.seats = seats;
        this.passwords = passwords;
        this.cipher = cipher;
        this.transaction = transaction;
        this.initial = initial;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        refuseTheDemo();
        var waiting = accounts.all().stream().filter(account -> account.hash() == null).filter(this::administers).toList();
        if (waiting.isEmpty()) {
            return;
        }
        if (initial.isEmpty()) {
            LOG.warn("{} administrators have no password yet: set SHOUZE_ADMIN_PASSWORD for the first start", waiting.size());
            return;
        }
        for (var account : waiting) {
            passwords.fault(account.login(), initial).ifPresent(fault -> {
                throw new NotFitForProduction(List.of("SHOUZE_ADMIN_PASSWORD must have at least " + Passwords.SHORTEST
                        + " characters and be no common password."));
            });
        }
        var hash = passwords.hash(initial);
        transaction.executeWithoutResult(status ->
                waiting.forEach(account -> accounts.password(account.person(), hash, true)));
    }

    private void refuseTheDemo() {
        var missing = new ArrayList<String>();
        if (accounts.all().stream().anyMatch(Account::demo)) {
            missing.add("This database holds accounts with the demo's password: SHOUZE_DB_URL must name one of its own.");
        }
        if (cipher.usesDemoKey()) {
            missing.add("SHOUZE_KEY must not be the demo's key.");
        }
        if (!missing.isEmpty()) {
            throw new NotFitForProduction(missing);
        }
    }

    private boolean administers(Account account) {
        return seats.heldBy(new PersonId(account.person())).stream().anyMatch(held -> !held.seat().post().business());
    }
}

package org.shouze.identity;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** After the organization is there: accounts for everyone who will act from a seat. */
@Component
@Order(20)
class AccountsAtStart implements ApplicationRunner {

    private final Accounts accounts;

    AccountsAtStart(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        accounts.fromAppointments();
    }
}

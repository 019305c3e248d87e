package org.shouze.identity.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.shouze.audit.Audit;
import org.shouze.documents.Sheet;
import org.shouze.documents.Sheets;
import org.shouze.identity.Accounts;
import org.shouze.identity.Acting;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The accounts as they are filtered, to take away. */
@Controller
class AccountsExport {

    private static final List<String> COLUMNS =
            List.of("identity.accounts.number", "identity.accounts.name", "identity.accounts.state");

    private final Accounts accounts;
    private final Sheets sheets;
    private final Audit audit;
    private final When when;
    private final MessageSource messages;
    private final Clock clock;

    AccountsExport(Accounts accounts, Sheets sheets, Audit audit, When when, MessageSource messages, Clock clock) {
        this.accounts = accounts;
        this.sheets = sheets;
        this.audit = audit;
        this.when = when;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/accounts/export.xlsx")
    void export(@RequestParam(defaultValue = "") String q, Acting acting, HttpServletResponse response)
            throws IOException {
        audit.read(acting.actor(), "accounts", "导出账号");
        try (var sheet = sheets.send(response, "accounts-" + LocalDate.now(clock), "identity.accounts", COLUMNS)) {
            accounts.search(q, Sheet.MOST + 1).forEach(account -> sheet.line(List.of(account.login(), account.name(),
                    state(account))));
        }
    }

    private String state(Accounts.AccountView account) {
        return switch (account.state()) {
            case OPEN -> text("identity.accounts.open");
            case LOCKED -> text("identity.accounts.lockedUntil", when.at(account.lockedUntil()));
            case DISABLED -> text("identity.accounts.isDisabled");
            case NO_APPOINTMENT -> text("identity.accounts.noAppointment");
            case NO_PASSWORD -> text("identity.accounts.noPassword");
            case FIRST_PASSWORD -> text("identity.accounts.firstPassword");
        };
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}

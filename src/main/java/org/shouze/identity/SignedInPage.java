package org.shouze.identity;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** After sign-in: back to the page they asked for, in the language and text size the account keeps. */
@Component
class SignedInPage extends SavedRequestAwareAuthenticationSuccessHandler {

    private final AccountTable accounts;
    private final Language language;

    SignedInPage(AccountTable accounts, Language language) {
        this.accounts = accounts;
        this.language = language;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
            Authentication authentication) throws ServletException, IOException {
        WhoActs.signedIn(authentication).flatMap(signedIn -> accounts.of(signedIn.person())).ifPresent(account -> {
            if (account.language() != null) {
                language.setLocale(request, response, Language.of(account.language()));
            }
            if (account.large() != null) {
                language.setLarge(request, response, account.large());
            }
        });
        super.onAuthenticationSuccess(request, response, authentication);
    }
}

package org.shouze.identity;

import java.time.Clock;
import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whether who sits at this session has lately shown, by the password, that it is still the same person. */
@Component
public class Confirmations {

    /** Where a request is forwarded, or led, that needs a recent confirmation first. */
    public static final String PAGE = "/confirm";
    /** The field of the password on a form that asks again; it may be posted to whatever was asked for. */
    public static final String PASSWORD = "confirm-password";

    static final String REFUSED = "shouze.confirmation-refused";
    static final Duration LASTS = Duration.ofMinutes(15);

    private final Accounts accounts;
    private final WhoActs who;
    private final OpenSessions sessions;
    private final Clock clock;

    Confirmations(Accounts accounts, WhoActs who, OpenSessions sessions, Clock clock) {
        this.accounts = accounts;
        this.who = who;
        this.sessions = sessions;
        this.clock = clock;
    }

    public boolean recent() {
        return recent(SecurityContextHolder.getContext().getAuthentication());
    }

    /** After a new password: it has just been typed, and if this is a phone it is registered no more. */
    public void renewed(HttpServletRequest request, HttpServletResponse response) {
        sessions.keep(signedIn -> signedIn.confirmed(clock.instant()).on(null), request, response);
        request.getSession().setMaxInactiveInterval((int) WhoActs.IDLE.toSeconds());
    }

    /** Has a wrong password just been given in this request? */
    public boolean refused(HttpServletRequest request) {
        return request.getAttribute(REFUSED) != null;
    }

    boolean recent(Authentication authentication) {
        return WhoActs.signedIn(authentication).map(SignedIn::confirmed)
                .filter(at -> clock.instant().isBefore(at.plus(LASTS))).isPresent();
    }

    /** Notes in the request if the password is refused; who has not signed in confirms nothing. */
    void confirm(String password, HttpServletRequest request, HttpServletResponse response) {
        who.now().ifPresent(acting -> {
            if (accounts.confirms(acting.actor(), password)) {
                sessions.keep(signedIn -> signedIn.confirmed(clock.instant()), request, response);
            } else {
                request.setAttribute(REFUSED, true);
            }
        });
    }
}

package org.shouze.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** A registered phone at the door: registered when its owner signs in on it, let in when a session is over. */
@Component
class PhoneSignIn implements RememberMeServices, LogoutHandler {

    /** The box on the sign-in form. */
    static final String BOX = "phone";

    private final String key = UUID.randomUUID().toString();
    private final Phones phones;
    private final SignIn signIn;
    private final WhoActs who;
    private final OpenSessions sessions;
    private final Clock clock;

    PhoneSignIn(Phones phones, SignIn signIn, WhoActs who, OpenSessions sessions, Clock clock) {
        this.phones = phones;
        this.signIn = signIn;
        this.who = who;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** By which the door knows that it was us who let somebody in. */
    String key() {
        return key;
    }

    /** Pages only: what a page is made of comes after it, and has its session. */
    @Override
    public Authentication autoLogin(HttpServletRequest request, HttpServletResponse response) {
        var ticket = ticket(request);
        if (ticket.isEmpty() || !WebSecurity.isPage(request)) {
            return null;
        }
        var visit = phones.visit(ticket.get());
        var signedIn = visit.flatMap(let -> signIn.onPhone(let.person(), let.phone()));
        if (signedIn.isEmpty()) {
            keep(request, response, "", Duration.ZERO);
            return null;
        }
        carry(visit.get(), request, response);
        return new RememberMeAuthenticationToken(key, signedIn.get(), List.of());
    }

    @Override
    public void loginFail(HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public void loginSuccess(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        var acting = who.presence(authentication).map(WhoActs.Presence::acting);
        if (request.getParameter(BOX) == null || acting.isEmpty() || Right.administers(Right.of(acting.get().seats()))) {
            return;
        }
        var visit = phones.register(acting.get().actor(), PhoneName.of(request.getHeader(HttpHeaders.USER_AGENT)));
        carry(visit, request, response);
        sessions.keep(signedIn -> signedIn.on(visit.phone()), request, response);
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        WhoActs.signedIn(authentication).filter(signedIn -> signedIn.phone() != null).ifPresent(signedIn ->
                who.presence(authentication).map(WhoActs.Presence::acting)
                        .ifPresent(acting -> phones.leave(acting.actor(), signedIn.phone())));
        keep(request, response, "", Duration.ZERO);
    }

    /** Its session need not end before its day does: it would only be let in again. */
    private void carry(Phones.Visit visit, HttpServletRequest request, HttpServletResponse response) {
        request.getSession().setMaxInactiveInterval((int) WhoActs.LONGEST_SESSION.toSeconds());
        if (visit.next() != null) {
            keep(request, response, visit.next().toString(), left(visit.until()));
        }
    }

    private Duration left(Instant until) {
        return Duration.between(clock.instant(), until);
    }

    private static Optional<Ticket> ticket(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name(request));
        return Ticket.parse(cookie == null ? null : cookie.getValue());
    }

    private static void keep(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(name(request), value).path("/").httpOnly(true)
                .secure(request.isSecure()).sameSite("Lax").maxAge(age).build().toString());
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-SHOUZE-PHONE" : "SHOUZE-PHONE";
    }
}

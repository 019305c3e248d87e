package org.shouze.identity;

import java.util.function.Supplier;

import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Lets a request pass if the policy table has its endpoint, the person holds its right today and has confirmed lately where it asks for that. */
@Component
class EndpointPolicy implements AuthorizationManager<RequestAuthorizationContext> {

    static final String PASSWORD_PAGE = "/password";

    enum Answer implements AuthorizationResult {
        GRANTED, UNLISTED, NOT_SIGNED_IN, ENDED, PASSWORD_FIRST, NOT_THEIRS, CONFIRM_FIRST;

        @Override
        public boolean isGranted() {
            return this == GRANTED;
        }
    }

    private final Endpoints endpoints;
    private final WhoActs who;
    private final Confirmations confirmations;

    EndpointPolicy(Endpoints endpoints, WhoActs who, Confirmations confirmations) {
        this.endpoints = endpoints;
        this.who = who;
        this.confirmations = confirmations;
    }

    @Override
    public AuthorizationResult authorize(Supplier<? extends Authentication> authentication,
            RequestAuthorizationContext context) {
        var request = context.getRequest();
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var line = endpoints.line(request.getMethod(), path);
        if (line.isEmpty()) {
            return Answer.UNLISTED;
        }
        return line.get().right() == Right.ANYONE ? Answer.GRANTED : asked(line.get(), path, authentication.get());
    }

    private Answer asked(Endpoints.Endpoint line, String path, Authentication authentication) {
        var presence = who.presence(authentication);
        if (presence.isEmpty()) {
            return Answer.NOT_SIGNED_IN;
        }
        if (presence.get().acting() == null) {
            return Answer.ENDED;
        }
        if (presence.get().mustChangePassword() && !path.equals(PASSWORD_PAGE)) {
            return Answer.PASSWORD_FIRST;
        }
        if (!Right.of(presence.get().acting().seats()).contains(line.right())) {
            return line.hidden() ? Answer.UNLISTED : Answer.NOT_THEIRS;
        }
        return line.recent() && !confirmations.recent(authentication) ? Answer.CONFIRM_FIRST : Answer.GRANTED;
    }
}

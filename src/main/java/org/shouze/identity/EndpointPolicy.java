package org.shouze.identity;

import java.util.function.Supplier;

import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Lets a request pass if the policy table has its endpoint and the person holds its right today. */
@Component
class EndpointPolicy implements AuthorizationManager<RequestAuthorizationContext> {

    static final String PASSWORD_PAGE = "/password";

    enum Answer implements AuthorizationResult {
        GRANTED, UNLISTED, NOT_SIGNED_IN, ENDED, PASSWORD_FIRST, NOT_THEIRS;

        @Override
        public boolean isGranted() {
            return this == GRANTED;
        }
    }

    private final Endpoints endpoints;
    private final WhoActs who;

    EndpointPolicy(Endpoints endpoints, WhoActs who) {
        this.endpoints = endpoints;
        this.who = who;
    }

    @Override
    public AuthorizationResult authorize(Supplier<? extends Authentication> authentication,
            RequestAuthorizationContext context) {
        var request = context.getRequest();
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var right = endpoints.right(request.getMethod(), path);
        if (right.isEmpty()) {
            return Answer.UNLISTED;
        }
        return right.get() == Right.ANYONE ? Answer.GRANTED : asked(right.get(), path, authentication.get());
    }

    private Answer asked(Right right, String path, Authentication authentication) {
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
        return Right.of(presence.get().acting().seats()).contains(right) ? Answer.GRANTED : Answer.NOT_THEIRS;
    }
}

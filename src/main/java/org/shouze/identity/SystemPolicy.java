package org.shouze.identity;

import java.util.function.Supplier;

import org.shouze.identity.EndpointPolicy.Answer;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets a request of another system pass if the policy table has its endpoint and its token is good for it. */
class SystemPolicy implements AuthorizationManager<RequestAuthorizationContext> {

    private final Endpoints endpoints;

    SystemPolicy(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public AuthorizationResult authorize(Supplier<? extends Authentication> authentication,
            RequestAuthorizationContext context) {
        var line = endpoints.line(context.getRequest().getMethod(), WebSecurity.path(context.getRequest()));
        if (line.isEmpty()) {
            return Answer.UNLISTED;
        }
        var right = line.get().right();
        return right == Right.ANYONE || authentication.get().getAuthorities().stream()
                .anyMatch(held -> right.name().equals(held.getAuthority())) ? Answer.GRANTED : Answer.NOT_THEIRS;
    }
}

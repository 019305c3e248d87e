package org.shouze.identity;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.shouze.identity.Gate.Let;
import org.shouze.identity.Gate.TooOften;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks at the token that another system shows; without one it is nobody, who may read only what is open to anyone. */
class SystemVisits extends OncePerRequestFilter {

    /** Set on requests of other systems, which are answered with data, in the language they ask for. */
    static final String MARK = "shouze.system";

    private static final String SCHEME = "Bearer ";

    private final ObjectProvider<Gate> gate;

    SystemVisits(ObjectProvider<Gate> gate) {
        this.gate = gate;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(MARK, true);
        var shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (shown == null) {
            chain.doFilter(request, response);
            return;
        }
        var known = gate.getIfAvailable();
        var answer = known == null || !shown.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) ? new Gate.Refused()
                : known.visit(shown.substring(SCHEME.length()).strip());
        if (answer instanceof Let let) {
            SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    let.visitor(), null, let.rights().stream().map(SimpleGrantedAuthority::new).toList()));
            chain.doFilter(request, response);
        } else if (answer instanceof TooOften often) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, often.pause().toSeconds())));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else {
            SystemRefusals.unknown(response, "Bearer error=\"invalid_token\"");
        }
    }
}

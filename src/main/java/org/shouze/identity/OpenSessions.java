package org.shouze.identity;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions of all nodes, and what each keeps about who is signed in. */
@Component
class OpenSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    void end(String login) {
        end(login, session -> true);
    }

    void endOthers(String login, String own) {
        end(login, session -> !session.getId().equals(own));
    }

    void endOnPhone(String login, String phone) {
        end(login, session -> session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                instanceof SecurityContext context && WhoActs.signedIn(context.getAuthentication())
                        .filter(signedIn -> phone.equals(signedIn.phone())).isPresent());
    }

    /** From now on this session keeps them like that. */
    void keep(UnaryOperator<SignedIn> change, HttpServletRequest request, HttpServletResponse response) {
        WhoActs.signedIn(SecurityContextHolder.getContext().getAuthentication()).ifPresent(signedIn ->
                start(change.apply(signedIn), request, response));
    }

    void start(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        var context = new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private void end(String login, Predicate<Session> which) {
        sessions.findByPrincipalName(login).values().stream().filter(which).map(Session::getId).toList()
                .forEach(sessions::deleteById);
    }
}

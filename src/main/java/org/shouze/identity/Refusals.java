package org.shouze.identity;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What somebody sees who may not pass: the sign-in page, the password page, the page that asks again, or an error page. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        var ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        send(request, response, ended ? "/login?ended" : "/login");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof CsrfException) {
            forged(request, response);
        } else if (denied instanceof AuthorizationDeniedException refused
                && refused.getAuthorizationResult() instanceof EndpointPolicy.Answer answer) {
            switch (answer) {
                case UNLISTED -> response.sendError(HttpStatus.NOT_FOUND.value());
                case CONFIRM_FIRST -> confirm(request, response);
                case PASSWORD_FIRST -> send(request, response, EndpointPolicy.PASSWORD_PAGE);
                case ENDED -> end(request, response);
                default -> response.sendError(HttpStatus.FORBIDDEN.value());
            }
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    /** Most often nobody's attack, but a page left open until its session was over. */
    private void forged(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (WhoActs.signedIn(SecurityContextHolder.getContext().getAuthentication()).isEmpty()) {
            send(request, response, "/login?ended");
        } else {
            request.setAttribute("shouze.csrf", true);
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    /** A page is asked for again afterwards; what was posted is carried on by the page that asks. */
    private static void confirm(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (request.getMethod().equals("POST")) {
            request.getRequestDispatcher(Confirmations.PAGE).forward(request, response);
            return;
        }
        send(request, response, Confirmations.PAGE + "?to=" + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8));
    }

    private static String wanted(HttpServletRequest request) {
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return request.getRequestURI().substring(request.getContextPath().length()) + query;
    }

    /** A registered phone asks once more, without the session that is over, and is let in where it was going. */
    private void end(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var again = WebSecurity.isPage(request) && WhoActs.signedIn(SecurityContextHolder.getContext().getAuthentication())
                .filter(signedIn -> signedIn.phone() != null).isPresent();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        send(request, response, again ? wanted(request) : "/login?ended");
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        if (request.getHeader("HX-Request") != null || request.getHeader("X-Draft") != null) {
            response.setHeader("HX-Redirect", request.getContextPath() + path);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(request.getContextPath() + path);
        }
    }
}

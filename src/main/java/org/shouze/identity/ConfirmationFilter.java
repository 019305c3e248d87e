package org.shouze.identity;

import java.io.IOException;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/** A form that was asked again carries the password along; it is looked at once, before anything decides on the request. */
class ConfirmationFilter extends OncePerRequestFilter {

    private final Confirmations confirmations;

    ConfirmationFilter(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getDispatcherType() != DispatcherType.REQUEST;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var typed = request.getMethod().equals("POST") ? request.getParameter(Confirmations.PASSWORD) : null;
        if (typed != null) {
            confirmations.confirm(typed, request, response);
        }
        chain.doFilter(request, response);
    }
}

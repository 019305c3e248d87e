package org.shouze.operations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Lets a machine that holds the token read the numbers; whoever does not hold it is told what everybody is told. */
@Configuration(proxyBeanMethods = false)
class Scraping {

    private static final String PATH = "/actuator/prometheus";
    private static final int SHORTEST = 24;

    private final byte[] token;

    Scraping(@Value("${shouze.metrics.token:}") String token) {
        if (!token.isBlank() && token.strip().length() < SHORTEST) {
            throw new IllegalStateException("SHOUZE_METRICS_TOKEN must have at least " + SHORTEST + " characters.");
        }
        this.token = token.strip().getBytes(StandardCharsets.UTF_8);
    }

    @Bean
    @Order(0)
    SecurityFilterChain scraping(HttpSecurity http) {
        return http
                .securityMatcher(request -> request.getMethod().equals("GET") && PATH.equals(path(request)) && holds(request))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(CsrfConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .logout(LogoutConfigurer::disable)
                .build();
    }

    private boolean holds(HttpServletRequest request) {
        var shown = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.startsWith("Bearer ")).map(header -> header.substring("Bearer ".length()).getBytes(StandardCharsets.UTF_8));
        return token.length > 0 && shown.isPresent() && MessageDigest.isEqual(token, shown.get());
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}

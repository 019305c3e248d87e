package org.shouze.identity;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;

import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;

/**
 * The sessions in the database, except that each request reads its session once, and that being there is written at
 * most once a minute. A session may therefore end up to a minute early, never late.
 */
@Component
@Primary
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = 30 * 60)
class QuietSessions<S extends Session> implements FindByIndexNameSessionRepository<QuietSessions.Quiet<S>>, Filter {

    private static final Duration UNWRITTEN = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> stored;
    private final ThreadLocal<Map<String, Quiet<S>>> read = new ThreadLocal<>();

    @SuppressWarnings("unchecked")
    QuietSessions(JdbcIndexedSessionRepository stored) {
        this.stored = (FindByIndexNameSessionRepository<S>) (FindByIndexNameSessionRepository<?>) stored;
    }

    @Override
    public Quiet<S> createSession() {
        return new Quiet<>(stored.createSession());
    }

    @Override
    public void save(Quiet<S> session) {
        stored.save(session.session());
    }

    @Override
    public Quiet<S> findById(String id) {
        var known = read.get();
        return known == null ? stored(id) : known.computeIfAbsent(id, this::stored);
    }

    private Quiet<S> stored(String id) {
        var found = stored.findById(id);
        return found == null ? null : new Quiet<>(found);
    }

    @Override
    public void deleteById(String id) {
        if (read.get() != null) {
            read.get().remove(id);
        }
        stored.deleteById(id);
    }

    /** Around the session's own filter, which asks for it once more after it has answered. */
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (read.get() != null) {
            chain.doFilter(request, response);
            return;
        }
        read.set(new HashMap<>());
        try {
            chain.doFilter(request, response);
        } finally {
            read.remove();
        }
    }

    @Override
    public Map<String, Quiet<S>> findByIndexNameAndIndexValue(String index, String value) {
        return stored.findByIndexNameAndIndexValue(index, value).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, found -> new Quiet<>(found.getValue())));
    }

    record Quiet<S extends Session>(S session) implements Session {

        @Override
        public void setLastAccessedTime(Instant now) {
            if (Duration.between(session.getLastAccessedTime(), now).compareTo(UNWRITTEN) >= 0) {
                session.setLastAccessedTime(now);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public String changeSessionId() {
            return session.changeSessionId();
        }

        @Override
        public <T> T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            session.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            session.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}

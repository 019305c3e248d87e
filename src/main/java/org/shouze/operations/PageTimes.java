package org.shouze.operations;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.shouze.identity.Endpoints;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/**
 * How long this node took to answer, door by door, in the last hour. A door is what the endpoint tables call it, without
 * the ids; one that keeps no trace of who comes is not counted.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class PageTimes implements Filter {

    private static final Duration SLOW = Duration.ofSeconds(1);

    private final Map<Door, Optional<Durations>> doors = new ConcurrentHashMap<>();
    private final Endpoints endpoints;
    private final Clock clock;
    private final Counter slow;

    PageTimes(Endpoints endpoints, Clock clock, MeterRegistry meters) {
        this.endpoints = endpoints;
        this.clock = clock;
        this.slow = Counter.builder("shouze.pages.slow").description("answers that took a second or more")
                .register(meters);
    }

    private record Door(String method, String pattern) {}

    public record Row(String method, String pattern, Spread spread) {}

    /** Those whose 95th percentile is the highest. */
    public List<Row> slowest(int most) {
        var now = clock.instant();
        return doors.entrySet().stream().filter(door -> door.getValue().isPresent())
                .map(door -> new Row(door.getKey().method(), door.getKey().pattern(), door.getValue().get().lately(now)))
                .filter(row -> row.spread().count() > 0)
                .sorted(Comparator.comparingLong((Row row) -> row.spread().high()).reversed()).limit(most).toList();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var began = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern) {
                took(((HttpServletRequest) request).getMethod(), pattern, Duration.ofNanos(System.nanoTime() - began));
            }
        }
    }

    void took(String method, String pattern, Duration time) {
        doors.computeIfAbsent(new Door(method, pattern), this::counted).ifPresent(times -> {
            times.add(clock.instant(), time);
            if (time.compareTo(SLOW) >= 0) {
                slow.increment();
            }
        });
    }

    private Optional<Durations> counted(Door door) {
        return door.pattern().endsWith("**") || endpoints.traceless(door.method(), door.pattern()) ? Optional.empty()
                : Optional.of(new Durations());
    }
}

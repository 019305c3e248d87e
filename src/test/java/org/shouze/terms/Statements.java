package org.shouze.terms;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;

/** Counts what the rows of running terms ask of the database. */
final class Statements {

    private final AtomicInteger prepared = new AtomicInteger();
    private final DataSource counted;

    Statements(DataSource source) {
        counted = proxy(DataSource.class, source, "getConnection", connection ->
                proxy(Connection.class, (Connection) connection, "prepareStatement", statement -> {
                    prepared.incrementAndGet();
                    return statement;
                }));
    }

    int prepared() {
        return prepared.get();
    }

    void forget() {
        prepared.set(0);
    }

    /** The door, with the same rooms behind it and its rows counted. */
    Terms terms(Clocks clocks) {
        Terms door = AopTestUtils.getTargetObject(clocks.terms);
        return new Terms(new RunningTerms(new JdbcTemplate(counted)), clocks.rules, field(door, "standings"),
                field(door, "trail"), field(door, "requests"), clocks.outages, clocks.matters, field(door, "audit"),
                field(door, "events"), clocks.clock);
    }

    @SuppressWarnings("unchecked")
    private static <T> T field(Object of, String name) {
        return (T) ReflectionTestUtils.getField(of, name);
    }

    private interface Passed {
        Object on(Object result);
    }

    private static <T> T proxy(Class<T> type, T of, String method, Passed passed) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, called, with) -> {
            try {
                var result = called.invoke(of, with);
                return called.getName().equals(method) ? passed.on(result) : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}

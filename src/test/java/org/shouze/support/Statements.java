package org.shouze.support;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import javax.sql.DataSource;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What each request sends to the database, session and all: a batch is one statement. */
public final class Statements implements BeanPostProcessor, Filter, Ordered {

    private final ThreadLocal<List<String>> sent = new ThreadLocal<>();
    private final BlockingQueue<List<String>> finished = new LinkedBlockingQueue<>();

    /** The statements of the one request that {@code visit} makes, in their order. */
    public List<String> of(Supplier<?> visit) {
        finished.clear();
        visit.get();
        try {
            var statements = finished.poll(10, TimeUnit.SECONDS);
            if (statements == null) {
                throw new AssertionError("no request came to its end");
            }
            return statements;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        sent.set(new ArrayList<>());
        try {
            chain.doFilter(request, response);
        } finally {
            finished.add(sent.get());
            sent.remove();
        }
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Watched(source) : bean;
    }

    private final class Watched extends DelegatingDataSource {

        Watched(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return sent.get() == null ? connection : watched(Connection.class, connection, null);
        }
    }

    /** @param sql of a prepared statement */
    @SuppressWarnings("unchecked")
    private <T> T watched(Class<T> type, T target, String sql) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            var text = arguments != null && arguments.length > 0 && arguments[0] instanceof String given ? given : sql;
            if (method.getName().startsWith("execute")) {
                sent.get().add(text.replaceAll("\\s+", " "));
            }
            try {
                var result = method.invoke(target, arguments);
                return result instanceof PreparedStatement prepared ? watched(PreparedStatement.class, prepared, text)
                        : result instanceof Statement plain ? watched(Statement.class, plain, null) : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }
}

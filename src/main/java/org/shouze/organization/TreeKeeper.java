package org.shouze.organization;

import java.util.concurrent.TimeUnit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the picture of the tree in memory and asks the database at most once a second, and once in each transaction,
 * whether it is still the current one.
 */
@Component
class TreeKeeper {

    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

    private final JdbcClient jdbc;
    private volatile UnitTree tree;
    private volatile long askedAt;

    TreeKeeper(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UnitTree current() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return asked(tree != null && System.nanoTime() - askedAt < FRESH);
        }
        if (TransactionSynchronizationManager.getResource(this) instanceof UnitTree own) {
            return own;
        }
        return bound(asked(false));
    }

    /** Locks the organization for a change by this transaction, which alone sees the new picture until it commits. */
    void changing() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("units change in a transaction only");
        }
        jdbc.sql("update organization_version set version = version + 1 where id = 1").update();
        changed();
    }

    /** The transaction that called {@link #changing()} wrote more: its own picture is drawn anew when next asked for. */
    void changed() {
        bound(read());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                askedAt = System.nanoTime() - 2 * FRESH;
            }
        });
    }

    long version() {
        return jdbc.sql("select version from organization_version where id = 1").query(Long.class).single();
    }

    private UnitTree asked(boolean fresh) {
        if (fresh) {
            return tree;
        }
        var known = tree;
        var time = System.nanoTime();
        if (known == null || known.version() != version()) {
            tree = known = read();
        }
        askedAt = time;
        return known;
    }

    /** The version first: what is committed between the two reads is then read once more, and never missed. */
    private UnitTree read() {
        return new UnitTree(version(), jdbc.sql("select * from organization_unit order by position, id")
                .query(UnitRecord::of).list());
    }

    private UnitTree bound(UnitTree own) {
        if (TransactionSynchronizationManager.unbindResourceIfPossible(this) == null) {
            TransactionSynchronizationManager.registerSynchronization(new OwnPicture());
        }
        TransactionSynchronizationManager.bindResource(this, own);
        return own;
    }

    /** Steps aside while another transaction runs in the middle of this one. */
    private final class OwnPicture implements TransactionSynchronization {

        private Object aside;

        @Override
        public void suspend() {
            aside = TransactionSynchronizationManager.unbindResourceIfPossible(TreeKeeper.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TreeKeeper.this, aside);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TreeKeeper.this);
        }
    }
}

package org.shouze.worklist;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs an act in one transaction, again at most three times where two acts got in each other's way. */
@Component
public class Transactions {

    private static final int TRIES = 4;

    private final TransactionTemplate template;

    Transactions(TransactionTemplate template) {
        this.template = template;
    }

    public void run(Runnable act) {
        get(() -> {
            act.run();
            return null;
        });
    }

    public <T> T get(Supplier<T> act) {
        for (int attempt = 1;; attempt++) {
            try {
                return template.execute(status -> act.get());
            } catch (ConcurrencyFailureException | DuplicateKeyException e) {
                if (attempt == TRIES) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(
                        ThreadLocalRandom.current().nextLong(10, 40L << attempt)));
            }
        }
    }
}

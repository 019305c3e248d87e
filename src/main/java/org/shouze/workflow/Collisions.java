package org.shouze.workflow;

import java.sql.SQLException;
import java.util.Set;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.springframework.dao.ConcurrencyFailureException;

/** Says in Spring's words that two acts got in each other's way inside the engine, so that they can be tried again. */
final class Collisions {

    private static final Set<String> STATES = Set.of("40001", "40P01");

    private Collisions() {}

    static void translated(Runnable act) {
        try {
            act.run();
        } catch (OptimisticLockingException | NotValidException e) { // the second: what was planned on is gone
            throw new ConcurrencyFailureException("changed meanwhile", e);
        } catch (ProcessEngineException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql && STATES.contains(sql.getSQLState())) {
                    throw new ConcurrencyFailureException("changed meanwhile", e);
                }
            }
            throw e;
        }
    }
}

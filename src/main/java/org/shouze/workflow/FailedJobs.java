package org.shouze.workflow;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.shouze.Traced;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps of a job that failed which kind of failure it was and where: its message may quote a case. */
class FailedJobs implements FailedJobCommandFactory {

    private static final Logger log = LoggerFactory.getLogger(FailedJobs.class);

    @Override
    public Command<Object> getCommand(String job, Throwable failure) {
        if (failure instanceof OptimisticLockingException) { // tried again without counting
            return new DefaultJobRetryCmd(job, failure);
        }
        var traced = new Traced(essence(failure));
        log.warn("job {} failed", job, traced);
        return new DefaultJobRetryCmd(job, traced);
    }

    /** What the engine wrapped. */
    private static Throwable essence(Throwable failure) {
        return failure instanceof ProcessEngineException && failure.getCause() != null
                ? essence(failure.getCause()) : failure;
    }
}

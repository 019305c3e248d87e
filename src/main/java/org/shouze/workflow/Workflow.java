package org.shouze.workflow;

import java.util.Collection;

import org.shouze.matter.MatterId;
import org.springframework.stereotype.Component;

/** Starts and moves processes. Everything happens in the caller's transaction. */
@Component
public class Workflow {

    /** Starts the process of each matter at its plain start event, in groups fit for one engine command. */
    public void start(String process, Collection<MatterId> matters) {
        throw new UnsupportedOperationException();
    }

    /** Starts the process that waits for this message at its start. */
    public void startByMessage(String message, MatterId matter) {
        throw new UnsupportedOperationException();
    }

    /** Tells the matter's process what it may be waiting for. @return false if it does not wait for it now */
    public boolean tell(String message, MatterId matter) {
        throw new UnsupportedOperationException();
    }
}

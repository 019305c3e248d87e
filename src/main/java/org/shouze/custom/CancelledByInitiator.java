package org.shouze.custom;

import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.workflow.Ending;
import org.shouze.workflow.OwnModels;
import org.springframework.stereotype.Component;

/** A matter of one's own process ends early only by whoever started it, and only if its model says so. */
@Component
class CancelledByInitiator implements Ending {

    private final OwnModels models;

    CancelledByInitiator(OwnModels models) {
        this.models = models;
    }

    @Override
    public boolean covers(String process) {
        return models.inForce().stream().anyMatch(one -> one.process().equals(process));
    }

    @Override
    public boolean mayEnd(MatterId matter, Acting by) {
        return false;
    }

    @Override
    public void ended(MatterId matter, Acting by, String reason) {
        // the answers stay as they are; nothing else is known of it here
    }
}

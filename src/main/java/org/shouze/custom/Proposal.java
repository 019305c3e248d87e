package org.shouze.custom;

import java.time.Instant;

import org.shouze.audit.Actor;

/**
 * A model put in by one system administrator, waiting for another.
 *
 * @param migrate what runs is brought over to it once it is in force
 * @param version grows with each change
 */
public record Proposal(long id, String process, String name, String bpmn, boolean migrate, Status status,
        Instant proposedAt, long proposedBy, String proposedName, Instant decidedAt, String decidedName, String reason,
        Integer deployedVersion, int version) {

    public enum Status { PROPOSED, DEPLOYED, REFUSED, WITHDRAWN }

    public boolean isOpen() {
        return status == Status.PROPOSED;
    }

    public boolean isBy(Actor person) {
        return proposedBy == person.person();
    }

    /**
     * @throws ProposalSettled    if it is decided already
     * @throws ProposerDecides    if this is who put it in: two administrators look at each model
     */
    void decidedBy(Actor by) {
        settledNot();
        if (isBy(by)) {
            throw new ProposerDecides();
        }
    }

    /**
     * @throws ProposalSettled if it is decided already
     * @throws NotTheProposer  if this is somebody else
     */
    void withdrawnBy(Actor by) {
        settledNot();
        if (!isBy(by)) {
            throw new NotTheProposer();
        }
    }

    private void settledNot() {
        if (!isOpen()) {
            throw new ProposalSettled();
        }
    }
}

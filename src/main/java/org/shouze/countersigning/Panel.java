package org.shouze.countersigning;

import java.time.Instant;
import java.util.List;

import org.shouze.organization.PersonId;

/**
 * Who signs, and who has.
 *
 * @param round   1, and one more each time the work came back
 * @param quota   of a vote: how many percent of all who may vote have to agree
 * @param signers in their order
 */
public record Panel(long id, String role, int round, Kind kind, int quota, List<Signer> signers) {

    /** @param signedAt null while he has not */
    public record Signer(PersonId person, String name, Instant signedAt, Vote vote, String opinion) {

        public boolean hasSigned() {
            return signedAt != null;
        }
    }

    /** Whom it is offered to now. */
    public List<Signer> asked() {
        var missing = missing();
        return isComplete() ? List.of() : kind == Kind.IN_TURN ? missing.subList(0, 1) : missing;
    }

    public List<Signer> missing() {
        return signers.stream().filter(signer -> !signer.hasSigned()).toList();
    }

    /** Nobody is left to sign: one has, where any one will do. */
    public boolean isComplete() {
        return missing().isEmpty() || kind == Kind.ANY && missing().size() < signers.size();
    }

    /** Of a vote: have enough agreed? An abstention counts as not agreeing. Of the others: has nobody disagreed? */
    public boolean isPassed() {
        if (kind != Kind.VOTE) {
            return isComplete() && signers.stream().noneMatch(signer -> signer.vote() == Vote.NO);
        }
        var agreed = signers.stream().filter(signer -> signer.vote() == Vote.YES).count();
        return isComplete() && agreed * 100 >= (long) quota * signers.size();
    }
}

package org.shouze.recusal;

import java.time.Instant;
import java.util.UUID;

import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;

/**
 * Somebody asked that a person be recused.
 *
 * @param granted  null while it is not decided
 * @param document number of the superior's letter, where the superior decided
 */
public record Request(UUID id, MatterId matter, PersonId person, Ground ground, Asker asker, String reason,
        Decider decider, PersonId askedBy, Instant askedAt, Boolean granted, String document, String answer,
        Instant decidedAt, PersonId decidedBy) {

    public enum Ground { RELATIVE, WITNESS, SAME_UNIT, INTEREST, OTHER }

    public enum Asker { SELF, SUBJECT, INFORMANT, ORGAN }

    public enum Decider { HEAD, SUPERIOR }

    public boolean isOpen() {
        return granted == null;
    }

    /** @throws NotTheDecider if somebody asks in his own name for another */
    static Request ask(MatterId matter, PersonId person, Ground ground, String reason, Asker asker, Decider decider,
            Instant at, Actor by) {
        if (asker == Asker.SELF && by.person() != person.value()) {
            throw new NotTheDecider();
        }
        return new Request(UUID.randomUUID(), matter, person, ground, asker, reason, decider, PersonId.of(by), at, null,
                null, null, null, null);
    }

    Request decidedByHead(boolean grant, String why, boolean isHead, Instant at, Actor by) {
        demandOpen();
        if (decider != Decider.HEAD || !isHead || by.person() == person.value()) {
            throw new NotTheDecider();
        }
        return decided(grant, null, why, at, by);
    }

    Request answeredBySuperior(boolean grant, String letter, String why, Instant at, Actor by) {
        demandOpen();
        if (decider != Decider.SUPERIOR || by.person() == person.value()) {
            throw new NotTheDecider();
        }
        if (letter == null || letter.isBlank()) {
            throw new NoLetter();
        }
        return decided(grant, letter.strip(), why, at, by);
    }

    private Request decided(boolean grant, String letter, String why, Instant at, Actor by) {
        return new Request(id, matter, person, ground, asker, reason, decider, askedBy, askedAt, grant, letter, why, at,
                PersonId.of(by));
    }

    private void demandOpen() {
        if (!isOpen()) {
            throw new RequestIsDecided();
        }
    }
}

package org.shouze.discipline;

import java.time.Duration;
import java.time.Instant;

import org.shouze.organization.PersonId;

/** Breaking the glass: one asks with a reason, another lets him in for four hours, a third looks at it afterwards. */
final class Glass {

    static final Duration LASTS = Duration.ofHours(4);

    enum Status { ASKED, OPEN, REFUSED, ENDED, REVIEWED }

    private final PersonId askedBy;
    private Status status;
    private PersonId allowedBy;
    private Instant endsAt;

    private Glass(PersonId askedBy, Status status, PersonId allowedBy, Instant endsAt) {
        this.askedBy = askedBy;
        this.status = status;
        this.allowedBy = allowedBy;
        this.endsAt = endsAt;
    }

    static Glass ask(PersonId by, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new ReasonNeeded();
        }
        return new Glass(by, Status.ASKED, null, null);
    }

    static Glass stored(PersonId askedBy, Status status, PersonId allowedBy, Instant endsAt) {
        return new Glass(askedBy, status, allowedBy, endsAt);
    }

    Instant allow(PersonId by, Instant now) {
        at(Status.ASKED);
        if (by.equals(askedBy)) {
            throw new OneOpensAlone();
        }
        allowedBy = by;
        endsAt = now.plus(LASTS);
        status = Status.OPEN;
        return endsAt;
    }

    void refuse(PersonId by) {
        at(Status.ASKED);
        if (by.equals(askedBy)) {
            throw new OneOpensAlone();
        }
        allowedBy = by;
        status = Status.REFUSED;
    }

    /** @return whether its time is over now */
    boolean end(Instant now) {
        if (status != Status.OPEN || now.isBefore(endsAt)) {
            return false;
        }
        status = Status.ENDED;
        return true;
    }

    void review(PersonId by, String judged) {
        at(Status.ENDED);
        if (by.equals(askedBy) || by.equals(allowedBy)) {
            throw new SameReviews();
        }
        if (judged == null || judged.isBlank()) {
            throw new ReasonNeeded();
        }
        status = Status.REVIEWED;
    }

    Status status() {
        return status;
    }

    private void at(Status wanted) {
        if (status != wanted) {
            throw new GlassIsSettled();
        }
    }
}

package org.shouze.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.organization.UnitId;

/** An objection to a conclusion of supervision (督查结论异议): in time, by the unit itself, reviewed by others, with reasons. */
final class Objection {

    /** @param participants whoever took part in the conclusion */
    record Filed(MatterId id, String number, MatterId conclusion, String conclusionNumber, UnitId unit, UnitId handling,
            Instant concludedAt, Set<Long> participants, String facts, String text, long objector, String objectorName,
            Instant filedAt, String reasons) {}

    /** @param instead what stands in the place of what was concluded; null unless it is changed */
    record Answer(ObjectionOutcome outcome, String reasons, String instead, long reviewer, String reviewerName, Instant at) {}

    final Filed filed;
    private Answer answer;

    Objection(Filed filed, Answer answer) {
        this.filed = filed;
        this.answer = answer;
    }

    /**
     * @param concerned is it somebody of the unit that the conclusion is about?
     * @param objected  was there an objection to it before?
     */
    static Objection file(MatterId id, String number, Conclusion to, boolean concerned, boolean objected, String reasons,
            Actor by, LocalDate today, Instant now) {
        if (!concerned) {
            throw new NotConcerned();
        }
        if (objected) {
            throw new ObjectedAlready();
        }
        if (today.isAfter(to.until())) {
            throw new ObjectionTooLate();
        }
        stated(reasons);
        return new Objection(new Filed(id, number, to.matter(), to.number(), to.unit(), to.handling(), to.at(),
                to.participants(), to.facts(), to.text(), by.person(), by.name(), now, reasons.strip()), null);
    }

    /** @param tied is who reviews it tied to the unit? */
    void review(ObjectionOutcome outcome, String reasons, String instead, boolean tied, Actor by, Instant now) {
        if (answer != null) {
            throw new TaskMovedOn();
        }
        if (filed.participants().contains(by.person()) || filed.objector() == by.person()) {
            throw new ConcluderReviews();
        }
        if (tied) {
            throw new InspectorNotFree();
        }
        stated(reasons);
        if (outcome == ObjectionOutcome.CHANGED) {
            stated(instead);
        }
        answer = new Answer(outcome, reasons.strip(), outcome == ObjectionOutcome.CHANGED ? instead.strip() : null,
                by.person(), by.name(), now);
    }

    /** Null before it is reviewed. */
    Answer answer() {
        return answer;
    }

    private static void stated(String text) {
        if (text == null || text.isBlank()) {
            throw new ReasonMissing();
        }
    }
}

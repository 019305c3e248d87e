package org.shouze.hearing;

import java.time.Instant;
import java.util.List;

import org.shouze.matter.MatterId;
import org.shouze.protection.Mask;

/** What members may know of it without reading it. @param answer null while none has come */
public record HearingView(HearingId id, MatterId matter, Kind kind, Concerned concerned, String name, Instant askedAt,
        String askedBy, Instant due, Status status, AnswerView answer) {

    public enum Status { OPEN, ANSWERED, WITHDRAWN, VOIDED }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    /** It was answered, and counts no more. */
    public boolean isVoided() {
        return status == Status.VOIDED;
    }

    public String maskedName() {
        return Mask.name(name);
    }

    public boolean late() {
        return answer != null && due != null && answer.writtenAt().isAfter(due);
    }

    HearingView named(String concernedName, List<String> witnesses) {
        return new HearingView(id, matter, kind, concerned, concernedName, askedAt, askedBy, due, status,
                answer == null ? null : new AnswerView(answer.outcome, answer.writtenAt, answer.enteredAt,
                        answer.enteredBy, witnesses, answer.scan));
    }

    /**
     * @param enteredBy who typed it in from paper, or null where it came by a pass
     * @param scan      of the paper, or null
     */
    public record AnswerView(Outcome outcome, Instant writtenAt, Instant enteredAt, String enteredBy,
            List<String> witnesses, Scan scan) {

        public boolean onPaper() {
            return enteredBy != null;
        }
    }
}

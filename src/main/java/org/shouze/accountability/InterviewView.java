package org.shouze.accountability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.shouze.basis.Ground;
import org.shouze.basis.Phrase;
import org.shouze.basis.SubjectKind;
import org.shouze.hearing.HearingId;
import org.shouze.matter.MatterId;
import org.shouze.protection.Mask;

/**
 * A talk or letter with its words.
 *
 * @param direct  the reply comes straight, past the head of the subject's unit
 * @param grounds what the phrase means by the rules of then, for this kind of subject
 * @param crew    who talks and who writes, by name; empty before it is arranged
 * @param repeats other talks and letters with the same person in the twelve months before
 */
public record InterviewView(MatterId id, String number, InterviewKind kind, String subject, String subjectNumber,
        SubjectKind subjectKind, String unit, Phrase phrase, LocalDate conduct, List<Ground> grounds, boolean direct,
        InterviewStatus status, String proposedBy, Instant proposedAt, List<Member> crew, Instant talkAt, Instant heldAt,
        HearingId hearing, Instant due, LocalDate recheckFrom, LocalDate influenceUntil, LocalDate honoursUntil,
        List<Text> texts, List<Repeat> repeats) {

    public String maskedSubject() {
        return Mask.name(subject);
    }

    public enum Part {
        FACTS, OPINION, QUESTIONS, EXTENSION, HEAD_OPINION, JUDGEMENT, FEEDBACK, PLACE, NOTICE, RECORD, ASSESSMENT,
        RECTIFICATION, RECHECK, CLUE, CONCLUSION
    }

    public record Text(Part part, Instant at, String by, String seat, String text) {}

    public record Member(String number, String name) {}

    public record Repeat(String number, InterviewKind kind, Instant proposedAt, InterviewStatus status) {}

    /** The newest of that part, or null. */
    public String text(Part part) {
        return texts.stream().filter(text -> text.part() == part).map(Text::text).reduce((first, second) -> second)
                .orElse(null);
    }
}

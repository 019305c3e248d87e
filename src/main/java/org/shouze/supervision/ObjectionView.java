package org.shouze.supervision;

import java.time.Instant;

import org.shouze.matter.MatterId;

/**
 * An objection as its page shows it.
 *
 * @param facts   what the conclusion rests on
 * @param text    the conclusion
 * @param outcome null before it is reviewed, as what follows it
 * @param instead what stands in the conclusion's place; null unless it is changed
 */
public record ObjectionView(MatterId id, String number, String conclusionNumber, String unitName, Instant concludedAt,
        String facts, String text, String objector, Instant filedAt, String reasons, ObjectionOutcome outcome, String answer,
        String instead, String reviewer, Instant answeredAt) {}

package org.shouze.reporting;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What someone declares about a grid and a day.
 *
 * @param stated    the signer ticked the statement of a zero report
 * @param checkedBy what was done before a zero was signed
 * @param where     not asked where the answer is {@link Answer#UNCHANGED}: it repeats yesterday
 * @param writtenAt when it was written on paper during an outage, or null
 */
public record Filing(Answer answer, boolean stated, List<CheckedBy> checkedBy, Whereabouts where, Named named,
        String explanation, String remarks, LocalDateTime writtenAt) {

    public Filing {
        checkedBy = checkedBy == null ? List.of() : List.copyOf(checkedBy);
        named = named == null ? Named.NOBODY : named;
        explanation = explanation == null ? "" : explanation.strip();
        remarks = remarks == null ? "" : remarks.strip();
    }
}

package org.shouze.papers;

import java.time.Instant;
import java.util.List;

import org.shouze.matter.MatterId;

/**
 * A paper as it was issued. Nothing of it ever changes.
 *
 * @param version   1, or one more than that of the paper it replaces
 * @param replaces  the version before, or null
 * @param replacedBy the version that stands in its place now, or null
 * @param template  version of the template it was made from; 0 is the shipped one
 * @param reason    why it replaces the one before, or null
 * @param reducedAt when what it said went into a case file elsewhere, or null
 */
public record Paper(PaperId id, MatterId matter, PaperKind kind, int version, PaperId replaces, PaperId replacedBy,
        String number, int template, String reason, Instant issuedAt, long issuedBy, String issuedName, Instant reducedAt,
        List<Signature> signatures) {

    /** Is it the version that stands? */
    public boolean inForce() {
        return replacedBy == null;
    }

    Paper with(List<Signature> signatures) {
        return new Paper(id, matter, kind, version, replaces, replacedBy, number, template, reason, issuedAt, issuedBy,
                issuedName, reducedAt, signatures);
    }

    /** What its content is bound to: a row that says something else opens nothing. */
    String said() {
        return matter + "|" + kind + "|" + version + "|" + (replaces == null ? "" : replaces) + "|" + number + "|"
                + template + "|" + issuedAt.toEpochMilli() + "|" + issuedBy;
    }
}

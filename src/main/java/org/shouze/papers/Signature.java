package org.shouze.papers;

import java.time.Instant;

import org.shouze.organization.PersonId;

/**
 * Who has signed a paper, or refused to: refusal is noted and stops nothing (X10).
 *
 * @param role   as what: {@code SUBJECT}, {@code TALKER}, {@code RECORDER} …
 * @param person null for somebody without an account
 * @param note   his own remark, or how he refused and who saw it; may be null for a plain signature
 * @param at     null before it is kept
 */
public record Signature(String role, PersonId person, String name, boolean refused, String note, Instant at) {

    public static Signature of(String role, PersonId person, String name) {
        return new Signature(role, person, name, false, null, null);
    }

    /** Signed, with a remark or a disagreement of his own. */
    public static Signature with(String role, PersonId person, String name, String remark) {
        return new Signature(role, person, name, false, remark, null);
    }

    public static Signature refused(String role, PersonId person, String name, String note) {
        return new Signature(role, person, name, true, note, null);
    }
}

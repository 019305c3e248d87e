package org.shouze.identity;

import java.time.Instant;

/**
 * The account of one person.
 *
 * @param login    工号
 * @param hash     null until a password is set
 * @param seat     the seat chosen last, or null
 * @param language language tag, or null if never chosen
 */
record Account(long person, String login, String hash, boolean mustChange, int failures, Instant lockedUntil,
        boolean disabled, String language, Boolean large, Long seat, boolean demo) {

    boolean locked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }
}

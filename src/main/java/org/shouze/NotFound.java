package org.shouze;

/** It does not exist, or not for this person: both read the same from outside. Answered with 404. */
public class NotFound extends RuntimeException {

    public NotFound(Object what) {
        super("not found: " + what);
    }
}

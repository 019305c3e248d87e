package org.shouze.discipline;

/** What the answer to a talk or letter leads to. */
public enum TalkResult {
    BELIEVED, ASK_AGAIN, VERIFY
}

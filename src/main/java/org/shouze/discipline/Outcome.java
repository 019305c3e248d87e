package org.shouze.discipline;

/**
 * What a preliminary verification may propose. Of the four forms only the first is among them: the second to fourth
 * come after filing, review and approval (corrections, “Cases”).
 */
public enum Outcome {
    FILING, REMINDER, NO_ACTION, ON_HOLD, TRANSFER
}

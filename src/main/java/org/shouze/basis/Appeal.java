package org.shouze.basis;

/**
 * The remedy against a measure. Execution is not suspended by it.
 *
 * @param within  how long after service it may be filed; 0 where no limit is set
 * @param to      the body it goes to, as papers say it
 * @param decided how long the body may take
 * @param clause  where it is written
 */
public record Appeal(int within, Unit unit, String to, int decided, Unit decidedUnit, String clause) {

    public enum Unit { DAYS, WORKING_DAYS, MONTHS }
}

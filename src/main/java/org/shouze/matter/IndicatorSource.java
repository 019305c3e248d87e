package org.shouze.matter;

/**
 * Where the rows of indicators stand. All are SQL that both databases accept; {@code from} and {@code within} may name
 * {@code :at}, {@code :start}, {@code :end} and {@code :days}. Only rows that everybody along the unit's
 * path may read: nothing confidential, nothing that somebody is shut out of.
 *
 * @param from   tables with their aliases
 * @param within which rows belong to the days that are looked at
 * @param path   the unit's path
 * @param unit   the unit's id
 * @param day    the day a row belongs to, or null where it has none: then there is no trend
 * @param id     unique in the source
 * @param matter id of the row's matter
 * @param title  what the row is called, or null for its unit
 * @param note   where it stands: message key
 * @param due    when it is due, or null
 * @param urged  may what stands behind the row be urged?
 */
public record IndicatorSource(String name, String from, String within, String path, String unit, String day, String id,
        String matter, String title, String note, String due, boolean urged) {

    /**
     * Behind a matter's id: somebody who is shut out of a matter must find it nowhere, and the totals are the same for
     * every reader; so it is in nobody's figure. There are few of them.
     */
    public static final String SHUT_TO_NOBODY = " not in (select g.id from matter g where g.guarded)";
}

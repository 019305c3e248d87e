package org.shouze.worklist;

import org.springframework.validation.Errors;

/**
 * What a person may do with a task beside finishing it, or with a matter: hand over, send back, ask, urge. The bean is
 * named like its template, e.g. {@code cooperation/hand-over}; the page around it, the revision, the one-time token,
 * one line of the timeline and one audit entry are the same for all. Rooms above this one bring theirs as beans.
 *
 * @param <F> the form: a record, bound by its constructor, checked by Bean Validation
 */
public interface Act<F> {

    /** Where its button stands among the others. */
    int order();

    /** Name of a Tabler outline icon. */
    String icon();

    /** Does its button stand on the matter's page? */
    default boolean onMatter() {
        return false;
    }

    /** Does its button stand on the task's page? */
    default boolean onTask() {
        return !onMatter();
    }

    /** Does it leave the task as it is for others who have it open? Then they don't collide. */
    default boolean aside() {
        return false;
    }

    /** Does it take back what the person has just done? Then the word that it is done offers it. */
    default boolean undoes() {
        return false;
    }

    /** May this person do it now? Asked for each page its button could stand on, and again when it is done. */
    boolean offered(Occasion on);

    /** The form as the page first shows it. */
    F open(Occasion on);

    /** What the page shows beside the form, as {@code view}. */
    default Object view(Occasion on, F form) {
        return null;
    }

    /** What Bean Validation can't say. */
    default void check(Occasion on, F form, Errors errors) {}

    /** Does it, in one transaction; answers what the timeline says. */
    Done act(Occasion on, F form);
}

package org.shouze.workflow;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

import org.shouze.matter.MatterId;
import org.springframework.validation.Errors;

/**
 * A user task: what its page shows, what a good answer is, and what finishing it does. The bean is named like the
 * form key of its BPMN node, e.g. {@code reporting/check-report}; so is its template.
 *
 * @param <F> the form: a record, bound by its constructor, checked by Bean Validation
 */
public interface Step<F> {

    /** The form as the page first shows it. */
    F open(Turn turn);

    /** The facts its page shows beside the form, as {@code view}. */
    default Object view(Turn turn) {
        return null;
    }

    /** What Bean Validation can't say. What is unusual but possible asks for a comment instead of blocking. */
    default void check(Turn turn, F form, Errors errors) {}

    /** Tells the room; answers what the model routes by. */
    Facts finish(Turn turn, F form);

    /** May work be sent back from here to an earlier step, beyond what the model draws (退回)? */
    default boolean sendsBack(Turn turn) {
        return false;
    }

    /**
     * Would the room take the work of this finished step back, to be done again: sent back to it, or withdrawn by
     * who did it? The turn is that of its last doing.
     */
    default boolean takesBack(Turn turn) {
        return false;
    }

    /** The work of this step is undone: tells the room, in the transaction that moves the process. */
    default void takeBack(Turn turn, String reason) {}

    /** The same, by whoever did it and before anybody built on it. */
    default void withdraw(Turn turn, String reason) {
        takeBack(turn, reason);
    }

    /** The facts {@link #finish} may answer; the model's conditions are checked against them. */
    default Set<? extends Fact> answers() {
        return Set.of();
    }

    /**
     * Do several do this one after another, each for himself (会签)? Then a form opened before another's turn still
     * holds: it is taken for the task that waits now.
     */
    default boolean sameForEach() {
        return false;
    }

    /** Of such a step: was this the last of them? Only then does what was sent back go on, or straight back. */
    default boolean allHaveDone(Turn turn) {
        return true;
    }

    /** Does it decide for the office, so that whoever finishes it is asked for his password if he has not been lately? */
    default boolean decides() {
        return false;
    }

    /** The form that signing this task in a batch stands for, or null where it must be looked at on its own. */
    default F together(Turn turn) {
        return null;
    }

    /** Form keys of steps whose draft goes on here when the process leaves them unfinished. */
    default Set<String> takesOver() {
        return Set.of();
    }

    /** What lists show of tasks at this step: asked once for all that open in one transaction. */
    default Map<MatterId, Summary> summaries(Collection<MatterId> matters) {
        return Map.of();
    }
}

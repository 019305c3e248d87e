package org.shouze.countersigning;

import jakarta.validation.constraints.Size;
import org.shouze.matter.Matters;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.validation.Errors;

/**
 * The step of a task that several sign, ready for a room to name: the model offers it to {@code ROLE@matter} and loops
 * back to it until all have signed. The room's step says which role, and what its model routes by. Its template
 * inserts the fragments of {@code countersigning/sign.html}.
 */
public abstract class Countersign implements Step<Countersign.Form> {

    private static final int LONGEST = 1000;

    public record Form(Vote vote, @Size(max = LONGEST, message = "{countersigning.fault.long}") String opinion) {}

    private final Panels panels;
    private final Matters matters;
    private final String role;

    protected Countersign(Panels panels, Matters matters, String role) {
        this.panels = panels;
        this.matters = matters;
        this.role = role;
    }

    /** What the model loops and routes by: whether nobody is left to sign, and how it came out. */
    protected abstract Facts facts(Panel panel);

    @Override
    public Form open(Turn turn) {
        return new Form(null, "");
    }

    @Override
    public Panel view(Turn turn) {
        return panels.of(turn.matter(), role);
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        if (form.vote() == null) {
            errors.rejectValue("vote", "countersigning.fault.vote", "countersigning.fault.vote");
        } else if (form.vote() == Vote.NO && (form.opinion() == null || form.opinion().isBlank())) {
            errors.rejectValue("opinion", "countersigning.fault.reason", "countersigning.fault.reason");
        }
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        var opinion = form.opinion() == null || form.opinion().isBlank() ? null : form.opinion().strip();
        var panel = panels.sign(turn.matter(), role, turn.by(), form.vote(), opinion);
        matters.note(turn.matter(), turn.by(), "act.countersigning." + form.vote(), null);
        return facts(panel);
    }

    /** Each signs for himself: a form opened before another had signed still holds. */
    @Override
    public boolean sameForEach() {
        return true;
    }

    @Override
    public boolean allHaveDone(Turn turn) {
        return panels.of(turn.matter(), role).isComplete();
    }

    @Override
    public boolean takesBack(Turn turn) {
        return true;
    }

    @Override
    public void takeBack(Turn turn, String reason) {
        panels.again(turn.matter(), role, turn.by());
    }

    /** Only his own signature: the others' stand. */
    @Override
    public void withdraw(Turn turn, String reason) {
        panels.unsign(turn.matter(), role, turn.by());
    }
}

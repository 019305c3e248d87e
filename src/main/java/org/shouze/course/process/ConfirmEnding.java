package org.shouze.course.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.shouze.course.Endings;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.shouze.worklist.Requests;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** The second person decides whether a confidential matter ends. */
@Component("course/confirm-ending")
class ConfirmEnding implements Step<ConfirmEnding.Form> {

    record Form(@NotNull(message = "{course.fault.choose}") Boolean agreed,
            @Size(max = 1000, message = "{course.fault.long}") String opinion) {}

    private final Requests requests;
    private final Endings endings;

    ConfirmEnding(Requests requests, Endings endings) {
        this.requests = requests;
        this.endings = endings;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(null, "");
    }

    @Override
    public Requests.Asked view(Turn turn) {
        return requests.of(turn.item());
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        if (!form.agreed() && (form.opinion() == null || form.opinion().isBlank())) {
            errors.rejectValue("opinion", "course.fault.reason", "course.fault.reason");
        }
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        var opinion = form.opinion() == null || form.opinion().isBlank() ? null : form.opinion().strip();
        var asked = requests.answer(turn.item(), opinion);
        if (form.agreed()) {
            endings.confirm(turn.matter(), turn.by(), asked.by(), asked.question(), opinion);
        } else {
            endings.refuse(turn.matter(), turn.by(), opinion);
        }
        return Facts.none();
    }
}

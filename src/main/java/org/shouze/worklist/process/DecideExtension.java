package org.shouze.worklist.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

import org.shouze.NotFound;
import org.shouze.terms.Extension;
import org.shouze.terms.Extensions;
import org.shouze.terms.TermView;
import org.shouze.terms.Terms;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.shouze.worklist.Requests;

/** The second person decides whether an item gets more time. */
@Component("worklist/decide-extension")
class DecideExtension implements Step<DecideExtension.Form> {

    record Form(@NotNull(message = "{rule.NothingChosen}") Boolean granted,
            @Size(max = 500, message = "{rule.ReasonTooLong}") String comment) {}

    /** What is asked for, with the arithmetic of the item. */
    public record View(Extension request, TermView term) {}

    private final Requests requests;
    private final Extensions extensions;
    private final Terms terms;

    DecideExtension(Requests requests, Extensions extensions, Terms terms) {
        this.requests = requests;
        this.extensions = extensions;
        this.terms = terms;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(null, "");
    }

    @Override
    public View view(Turn turn) {
        var request = asked(turn);
        return new View(request, terms.view(request.item()));
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        if (!form.granted() && (form.comment() == null || form.comment().isBlank())) {
            errors.rejectValue("comment", "rule.NoReasonGiven", "rule.NoReasonGiven");
        }
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        extensions.decide(asked(turn), turn.by(), form.granted(), form.comment());
        requests.answer(turn.item(), form.comment());
        return Facts.none();
    }

    private Extension asked(Turn turn) {
        var item = requests.of(turn.item()).ofItem();
        return extensions.of(item).stream().filter(Extension::isOpen).findFirst()
                .orElseThrow(() -> new NotFound("extension of " + item));
    }
}

package org.shouze.cooperation.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.shouze.matter.Matters;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.shouze.worklist.Requests;
import org.springframework.stereotype.Component;

/** Answers a question; sees what was asked and attached, nothing else of the matter. */
@Component("cooperation/answer-question")
class AnswerQuestion implements Step<AnswerQuestion.Form> {

    record Form(@NotBlank(message = "{cooperation.fault.answer}")
            @Size(max = 2000, message = "{cooperation.fault.longer}") String answer) {}

    private final Requests requests;
    private final Matters matters;

    AnswerQuestion(Requests requests, Matters matters) {
        this.requests = requests;
        this.matters = matters;
    }

    @Override
    public Form open(Turn turn) {
        return new Form("");
    }

    @Override
    public Requests.Asked view(Turn turn) {
        return requests.of(turn.item());
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        var asked = requests.answer(turn.item(), form.answer().strip());
        matters.note(turn.matter(), turn.by(), "act.cooperation.answered", asked.byName(), null);
        return Facts.none();
    }
}

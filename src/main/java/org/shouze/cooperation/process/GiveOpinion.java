package org.shouze.cooperation.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.shouze.matter.Matters;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.shouze.worklist.Requests;
import org.springframework.stereotype.Component;

/** Signs with an opinion, before a task is finished or after. */
@Component("cooperation/give-opinion")
class GiveOpinion implements Step<GiveOpinion.Form> {

    record Form(@NotBlank(message = "{cooperation.fault.opinion}")
            @Size(max = 2000, message = "{cooperation.fault.longer}") String opinion) {}

    private final Requests requests;
    private final Matters matters;

    GiveOpinion(Requests requests, Matters matters) {
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
        var asked = requests.answer(turn.item(), form.opinion().strip());
        matters.note(turn.matter(), turn.by(), "act.cooperation.signed", asked.byName(), null);
        return Facts.none();
    }
}

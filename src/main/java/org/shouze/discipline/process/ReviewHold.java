package org.shouze.discipline.process;

import static org.shouze.discipline.ClueFact.CLOSE;
import static org.shouze.discipline.ClueFact.KEEP;
import static org.shouze.discipline.ClueFact.TAKE_UP;

import java.util.Set;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.shouze.discipline.ClueFact;
import org.shouze.discipline.ClueView;
import org.shouze.discipline.Clues;
import org.shouze.discipline.HoldReview;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;

/** User task "Review a clue on hold": at the end of its term, or sooner. */
@Component("discipline/review-hold")
class ReviewHold implements Step<ReviewHold.Form> {

    private static final Set<ClueFact> ANSWERS = Set.of(KEEP, TAKE_UP, CLOSE);

    record Form(@NotNull(message = "{discipline.fault.choose}") HoldReview review,
            @Size(max = 2000, message = "{discipline.fault.long}") String text) {}

    private final Clues clues;

    ReviewHold(Clues clues) {
        this.clues = clues;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(null, "");
    }

    @Override
    public ClueView view(Turn turn) {
        return clues.view(turn.matter(), turn.by());
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        clues.review(turn.matter(), form.review(), form.text(), turn.by());
        return Facting.of(ANSWERS, ClueFact.valueOf(form.review().name()));
    }

    @Override
    public Set<ClueFact> answers() {
        return ANSWERS;
    }
}

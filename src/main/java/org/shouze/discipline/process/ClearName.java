package org.shouze.discipline.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.shouze.accountability.Reach;
import org.shouze.discipline.Clarification;
import org.shouze.discipline.Clues;
import org.shouze.discipline.Texts;
import org.shouze.worklist.Act;
import org.shouze.worklist.Done;
import org.shouze.worklist.Occasion;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Clearing the name of whom a clue was about, where nothing was found (X11). */
@Component("discipline/clear-name")
class ClearName implements Act<ClearName.Form> {

    record Form(@NotBlank(message = "{discipline.fault.body}") @Size(max = 120, message = "{discipline.fault.long}") String addressee,
            @NotNull(message = "{discipline.fault.choose}") Reach reach,
            @Size(max = 2000, message = "{discipline.fault.long}") String allegation) {}

    private final Clues clues;
    private final Texts texts;

    ClearName(Clues clues, Texts texts) {
        this.clues = clues;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String icon() {
        return "rosette-discount-check";
    }

    @Override
    public boolean onMatter() {
        return true;
    }

    @Override
    public boolean offered(Occasion on) {
        return on.matter().process().equals("clue") && on.matter().closedAt() != null
                && clues.mayClarify(on.matter().id(), on.by());
    }

    @Override
    public Form open(Occasion on) {
        return new Form("", null, "");
    }

    @Override
    public Boolean view(Occasion on, Form form) {
        return texts.areOn();
    }

    @Override
    public void check(Occasion on, Form form, Errors errors) {
        if (texts.areOn() && (form.allegation() == null || form.allegation().isBlank())) {
            errors.rejectValue("allegation", "discipline.fault.facts");
        }
    }

    @Override
    public Done act(Occasion on, Form form) {
        clues.clarify(on.matter().id(), new Clarification(form.addressee().strip(), form.reach(), form.allegation()), on.by());
        return Done.of(null, null);
    }
}

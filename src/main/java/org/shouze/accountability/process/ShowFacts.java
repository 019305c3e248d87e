package org.shouze.accountability.process;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.shouze.accountability.CaseReading;
import org.shouze.accountability.CaseView;
import org.shouze.accountability.Cases;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Show the facts to the person concerned". */
@Component("accountability/show-facts")
class ShowFacts implements Step<ShowFacts.Form> {

    record Form(List<Long> together, @NotNull(message = "{accountability.case.fault.choose}") Boolean signed,
            @Size(max = 4000, message = "{accountability.case.fault.long}") String note) {

        Form {
            together = together == null ? List.of() : List.copyOf(together);
        }
    }

    private final Cases cases;
    private final CaseReading files;

    ShowFacts(Cases cases, CaseReading files) {
        this.cases = cases;
        this.files = files;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(files.group(turn.matter()), null, "");
    }

    @Override
    public CaseView view(Turn turn) {
        return files.view(turn.matter());
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        Asking.two("together", form.together(), errors);
        if (!form.signed()) {
            Asking.words("note", form.note(), errors);
        }
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        cases.showFacts(turn.matter(), Asking.people(form.together()), form.signed(), form.note(), turn.by());
        return Facts.none();
    }
}

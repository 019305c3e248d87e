package org.shouze.accountability.process;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.shouze.accountability.CaseReading;
import org.shouze.accountability.CaseView;
import org.shouze.accountability.Cases;
import org.shouze.accountability.Manner;
import org.shouze.basis.Measure;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Find out what happened". */
@Component("accountability/inquire")
class Inquire implements Step<Inquire.Form> {

    record Form(List<Long> together, @NotNull(message = "{accountability.case.fault.choose}") Manner manner,
            @Size(max = 4000, message = "{accountability.case.fault.long}") String findings,
            @Size(max = 400, message = "{accountability.case.fault.long}") String sources,
            List<String> measures) {

        Form {
            together = together == null ? List.of() : List.copyOf(together);
            measures = measures == null ? List.of() : List.copyOf(measures);
        }
    }

    record View(CaseView file, List<Measure> measures) {}

    private final Cases cases;
    private final CaseReading files;

    Inquire(Cases cases, CaseReading files) {
        this.cases = cases;
        this.files = files;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(files.group(turn.matter()), null, "", "", List.of());
    }

    @Override
    public View view(Turn turn) {
        return new View(files.view(turn.matter()), cases.measures(turn.matter()));
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        Asking.two("together", form.together(), errors);
        Asking.words("findings", form.findings(), errors);
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        cases.inquire(turn.matter(), Asking.people(form.together()), form.manner(), form.findings(), Asking.parts(form.sources()),
                form.measures(), turn.by());
        return Facts.none();
    }
}

package org.shouze.accountability.process;

import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.constraints.Size;
import org.shouze.accountability.CaseReading;
import org.shouze.accountability.CaseView;
import org.shouze.accountability.Cases;
import org.shouze.organization.PersonId;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Form the group". */
@Component("accountability/form-group")
class FormGroup implements Step<FormGroup.Form> {

    record Form(List<Long> members, @Size(max = 200, message = "{accountability.case.fault.long}") String others) {

        Form {
            members = members == null ? List.of() : List.copyOf(members);
        }
    }

    record View(CaseView file, List<CaseView.Person> free, int bound, boolean enough) {}

    private final Cases cases;
    private final Numbered numbered;
    private final CaseReading files;

    FormGroup(Cases cases, Numbered numbered, CaseReading files) {
        this.cases = cases;
        this.numbered = numbered;
        this.files = files;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(List.of(), "");
    }

    @Override
    public View view(Turn turn) {
        var staffing = files.staffing(turn.matter());
        return new View(files.view(turn.matter()), files.investigators(turn.matter()), staffing.bound(),
                staffing.isEnough());
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        numbered.check("others", form.others(), errors);
        if (!errors.hasErrors() && members(form).size() < 2) {
            errors.rejectValue("members", "rule.GroupTooSmall", "rule.GroupTooSmall");
        }
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        cases.formGroup(turn.matter(), members(form), turn.by());
        return Facts.none();
    }

    private List<PersonId> members(Form form) {
        return Stream.concat(form.members().stream().map(PersonId::new), numbered.find(form.others()).stream()).distinct()
                .toList();
    }
}

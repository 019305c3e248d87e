package org.shouze.accountability.process;

import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.constraints.Size;
import org.shouze.accountability.AppealReading;
import org.shouze.accountability.AppealView;
import org.shouze.accountability.Appeals;
import org.shouze.accountability.CaseView;
import org.shouze.organization.PersonId;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Name who reviews it". */
@Component("accountability/name-reviewers")
class NameReviewers implements Step<NameReviewers.Form> {

    record Form(List<Long> reviewers, @Size(max = 200, message = "{accountability.case.fault.long}") String others) {

        Form {
            reviewers = reviewers == null ? List.of() : List.copyOf(reviewers);
        }
    }

    record View(AppealView file, List<CaseView.Person> free) {}

    private final Appeals appeals;
    private final Numbered numbered;
    private final AppealReading files;

    NameReviewers(Appeals appeals, Numbered numbered, AppealReading files) {
        this.appeals = appeals;
        this.numbered = numbered;
        this.files = files;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(List.of(), "");
    }

    @Override
    public View view(Turn turn) {
        return new View(files.view(turn.matter()), files.reviewers(turn.matter()));
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        numbered.check("others", form.others(), errors);
        if (!errors.hasErrors() && reviewers(form).size() < 2) {
            errors.rejectValue("reviewers", "rule.GroupTooSmall", "rule.GroupTooSmall");
        }
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        appeals.nameReviewers(turn.matter(), reviewers(form), turn.by());
        return Facts.none();
    }

    private List<PersonId> reviewers(Form form) {
        return Stream.concat(form.reviewers().stream().map(PersonId::new), numbered.find(form.others()).stream()).distinct()
                .toList();
    }
}

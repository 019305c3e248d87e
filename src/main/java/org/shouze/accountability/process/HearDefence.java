package org.shouze.accountability.process;

import static org.shouze.accountability.CaseFact.DEFENCE_WAIVED;
import static org.shouze.accountability.CaseFact.NEW_FACTS;
import static org.shouze.accountability.CaseFact.POINTS_RAISED;

import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.shouze.accountability.CaseReading;
import org.shouze.accountability.CaseView;
import org.shouze.accountability.Cases;
import org.shouze.accountability.HeardPoints;
import org.shouze.workflow.Fact;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Hear the defence". */
@Component("accountability/hear-defence")
class HearDefence implements Step<HearDefence.Form> {

    record Form(List<Long> together, @NotNull(message = "{accountability.case.fault.choose}") Boolean refused,
            List<String> points, @Size(max = 4000, message = "{accountability.case.fault.long}") String note,
            boolean newFacts) {

        Form {
            together = together == null ? List.of() : List.copyOf(together);
            points = points == null ? List.of() : points.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
        }
    }

    private final Cases cases;
    private final HeardPoints heard;
    private final CaseReading files;

    HearDefence(Cases cases, HeardPoints heard, CaseReading files) {
        this.cases = cases;
        this.heard = heard;
        this.files = files;
    }

    @Override
    public Form open(Turn turn) {
        var answered = heard.points(turn.matter());
        return new Form(files.group(turn.matter()), answered.isEmpty() ? null : false, answered, "", false);
    }

    @Override
    public CaseView view(Turn turn) {
        return files.view(turn.matter());
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        Asking.two("together", form.together(), errors);
        if (form.refused()) {
            Asking.words("note", form.note(), errors);
        } else if (form.points().isEmpty()) {
            errors.rejectValue("points", "accountability.case.fault.points", "accountability.case.fault.points");
        }
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        var points = form.refused() ? List.<String>of() : form.points();
        var newFacts = !form.refused() && form.newFacts();
        cases.hearDefence(turn.matter(), Asking.people(form.together()), form.refused(), points, form.note(), newFacts, turn.by());
        return Facts.of(NEW_FACTS, newFacts).and(POINTS_RAISED, !newFacts && !points.isEmpty())
                .and(DEFENCE_WAIVED, form.refused());
    }

    @Override
    public Set<? extends Fact> answers() {
        return Set.of(NEW_FACTS, POINTS_RAISED, DEFENCE_WAIVED);
    }
}

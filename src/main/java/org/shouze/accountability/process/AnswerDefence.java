package org.shouze.accountability.process;

import java.util.List;
import java.util.stream.IntStream;

import jakarta.validation.constraints.Size;
import org.shouze.accountability.CaseReading;
import org.shouze.accountability.CaseView;
import org.shouze.accountability.Cases;
import org.shouze.accountability.PointAnswer;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Answer the defence point by point". */
@Component("accountability/answer-defence")
class AnswerDefence implements Step<AnswerDefence.Form> {

    record Form(List<Given> answers) {

        Form {
            answers = answers == null ? List.of() : List.copyOf(answers);
        }

        record Given(Boolean adopted, @Size(max = 4000, message = "{accountability.case.fault.long}") String reason) {}
    }

    private final Cases cases;
    private final CaseReading files;

    AnswerDefence(Cases cases, CaseReading files) {
        this.cases = cases;
        this.files = files;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(view(turn).defence().points().stream().map(any -> new Form.Given(null, "")).toList());
    }

    @Override
    public CaseView view(Turn turn) {
        return files.view(turn.matter());
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        for (int at = 0; at < view(turn).defence().points().size(); at++) {
            var given = at < form.answers().size() ? form.answers().get(at) : new Form.Given(null, "");
            if (given.adopted() == null) {
                errors.rejectValue("answers", "accountability.case.fault.adopted", new Object[] {at + 1}, null);
            }
            if (given.reason() == null || given.reason().isBlank()) {
                errors.rejectValue("answers", "accountability.case.fault.reason", new Object[] {at + 1}, null);
            }
        }
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        var points = view(turn).defence().points();
        cases.answerDefence(turn.matter(), IntStream.range(0, points.size()).mapToObj(at -> new PointAnswer(points.get(at),
                form.answers().get(at).adopted(), form.answers().get(at).reason())).toList(), turn.by());
        return Facts.none();
    }
}

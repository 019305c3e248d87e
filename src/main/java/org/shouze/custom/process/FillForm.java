package org.shouze.custom.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.shouze.custom.CustomProcesses;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Field;
import org.shouze.workflow.Step;
import org.shouze.workflow.Steps;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Every user task whose model brings its own form. */
@Component(Steps.GENERIC)
class FillForm implements Step<FillForm.Form> {

    /** @param answers by field id, as typed */
    record Form(Map<String, String> answers) {

        Form {
            answers = answers == null ? Map.of() : answers;
        }
    }

    /** @param given what was answered before, in words */
    public record View(List<Field> fields, List<CustomProcesses.Answered> given, Map<String, String> kept) {}

    private final CustomProcesses processes;

    FillForm(CustomProcesses processes) {
        this.processes = processes;
    }

    @Override
    public Form open(Turn turn) {
        var answers = new LinkedHashMap<String, String>();
        var kept = processes.answered(turn.matter());
        processes.fields(turn).forEach(field -> answers.put(field.id(), kept.getOrDefault(field.id(),
                field.initial() == null ? "" : field.initial())));
        return new Form(answers);
    }

    @Override
    public View view(Turn turn) {
        return new View(processes.fields(turn), processes.readable(turn.matter()),
                processes.answered(turn.matter()));
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        processes.judge(turn, form.answers()).faults().forEach(fault ->
                errors.rejectValue("answers[" + fault.field() + "]", "custom.fault." + fault.code(),
                        fault.arguments().toArray(), fault.code()));
    }

    /** Answers are appended, so nothing has to be undone. */
    @Override
    public boolean takesBack(Turn turn) {
        return true;
    }

    @Override
    public boolean sendsBack(Turn turn) {
        return true;
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        return processes.fill(turn, form.answers());
    }
}

package org.shouze.discipline.process;

import jakarta.validation.constraints.NotNull;

import org.shouze.discipline.Assignments;
import org.shouze.recusal.Request;
import org.shouze.worklist.Act;
import org.shouze.worklist.Done;
import org.shouze.worklist.Occasion;
import org.springframework.stereotype.Component;

/** 申请回避: who handles a clue stands back, whatever step it waits at; somebody else is found. */
@Component("discipline/recuse")
class Recuse implements Act<Recuse.Form> {

    record Form(@NotNull(message = "{discipline.fault.choose}") Request.Ground ground) {}

    private final Assignments assignments;

    Recuse(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String icon() {
        return "user-off";
    }

    @Override
    public boolean offered(Occasion on) {
        return on.holds() && on.matter().process().equals("clue")
                && assignments.isHandledBy(on.matter().id(), on.by().person());
    }

    @Override
    public Form open(Occasion on) {
        return new Form(null);
    }

    @Override
    public Done act(Occasion on, Form form) {
        assignments.recuse(on.matter().id(), form.ground(), on.by().actor());
        return Done.of(null, null);
    }
}

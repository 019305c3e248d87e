package org.shouze.cooperation;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.shouze.audit.Actor;
import org.shouze.organization.Person;
import org.shouze.worklist.Act;
import org.shouze.worklist.Done;
import org.shouze.worklist.Occasion;
import org.shouze.worklist.WorkItem;

/** What handing over and lending have in common: whom, and why. */
abstract class Giving implements Act<Giving.Form> {

    /** @param q who is looked for; @param to who is chosen */
    record Form(String q, @NotNull(message = "{cooperation.fault.person}") Long to,
            @NotBlank(message = "{cooperation.fault.reason}")
            @Size(max = 1000, message = "{cooperation.fault.long}") String reason) {}

    private final Successors successors;
    private final Tellings tellings;

    Giving(Successors successors, Tellings tellings) {
        this.successors = successors;
        this.tellings = tellings;
    }

    @Override
    public boolean offered(Occasion on) {
        return on.holds();
    }

    @Override
    public Form open(Occasion on) {
        return new Form("", null, "");
    }

    @Override
    public List<Candidate> view(Occasion on, Form form) {
        return form.q() == null || form.q().isBlank() ? null : successors.find(on, form.q());
    }

    @Override
    public Done act(Occasion on, Form form) {
        var to = successors.require(on, form.to());
        move(on.item(), to, on.by().actor());
        tellings.ofItem(on, to, told());
        return Done.of(to.name(), form.reason());
    }

    abstract void move(WorkItem item, Person to, Actor by);

    /** Message key of what the other is told. */
    abstract String told();
}

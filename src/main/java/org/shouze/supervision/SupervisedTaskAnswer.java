package org.shouze.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.shouze.audit.Actor;
import org.shouze.calendar.WorkingDays;
import org.shouze.calendar.WorkingTime;
import org.shouze.matter.Matters;
import org.shouze.terms.Proposal;
import org.shouze.terms.RedAnswer;
import org.springframework.stereotype.Component;

/** What red proposes next to a reminder: a supervised task for the unit whose item is over its time. */
@Component
class SupervisedTaskAnswer implements RedAnswer {

    private static final int WORKING_DAYS = 3;

    private final Rectifications tasks;
    private final TaskUnits units;
    private final Matters matters;
    private final WorkingDays days;
    private final WorkingTime time;
    private final Clock clock;

    SupervisedTaskAnswer(Rectifications tasks, TaskUnits units, Matters matters, WorkingDays days, WorkingTime time,
            Clock clock) {
        this.tasks = tasks;
        this.units = units;
        this.matters = matters;
        this.days = days;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "supervision";
    }

    @Override
    public String label() {
        return "supervision.answer";
    }

    @Override
    public String whom() {
        return "supervision.answer.whom";
    }

    /** @throws SupervisedAlready if what is late is a supervised task itself */
    @Override
    public void begin(Proposal proposal, Actor by, String reason) {
        if (tasks.supervises(proposal.matter())) {
            throw new SupervisedAlready();
        }
        var matter = matters.get(proposal.matter());
        var day = days.after(LocalDate.now(clock), WORKING_DAYS).date();
        tasks.register(new NewRectification(units.nearest(matter.unit()).id(), null, "限期办结 " + matter.number(),
                reason, time.closing(day), matter.id(), matter.confidential(), List.of()), by);
    }
}

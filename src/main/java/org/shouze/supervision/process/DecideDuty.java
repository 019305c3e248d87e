package org.shouze.supervision.process;

import static org.shouze.supervision.RectificationFact.STANDS;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.shouze.matter.MatterId;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitId;
import org.shouze.supervision.RectificationView;
import org.shouze.supervision.Rectifications;
import org.shouze.supervision.TaskUnits;
import org.shouze.workflow.Fact;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Summary;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Decide whose duty it is", when a unit says that it is not its own. */
@Component("supervision/decide-duty")
class DecideDuty implements Step<DecideDuty.Form> {

    record Form(@NotNull(message = "{supervision.fault.choose}") Boolean stands, Long unit,
            @NotBlank(message = "{rule.ReasonMissing}") @Size(max = 1000, message = "{supervision.fault.long}") String reason) {}

    /** @param units that could take it instead */
    public record View(RectificationView task, List<Unit> units) {}

    private final Rectifications tasks;
    private final TaskUnits units;

    DecideDuty(Rectifications tasks, TaskUnits units) {
        this.tasks = tasks;
        this.units = units;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(null, null, "");
    }

    @Override
    public View view(Turn turn) {
        var task = tasks.get(turn.matter(), turn.by());
        return new View(task, units.all().stream().filter(unit -> !unit.id().equals(task.unit())).toList());
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        if (Boolean.FALSE.equals(form.stands()) && units.named(form.unit()).isEmpty()) {
            errors.rejectValue("unit", "supervision.fault.unit", "supervision.fault.unit");
        }
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        if (form.stands()) {
            tasks.uphold(turn.matter(), form.reason(), turn.by());
        } else {
            tasks.reassign(turn.matter(), new UnitId(form.unit()), form.reason(), turn.by());
        }
        return Facts.of(STANDS, form.stands());
    }

    @Override
    public Set<? extends Fact> answers() {
        return Set.of(STANDS);
    }

    @Override
    public Map<MatterId, Summary> summaries(Collection<MatterId> matters) {
        return Judging.untilDue(tasks.dues(matters));
    }
}

package org.shouze.course;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.shouze.workflow.Returns;
import org.shouze.worklist.Act;
import org.shouze.worklist.Done;
import org.shouze.worklist.Holding;
import org.shouze.worklist.Occasion;
import org.shouze.worklist.WorkItem.Outcome;
import org.springframework.stereotype.Component;

/** 退回: to an earlier step that takes its work back; from there along the way again, or straight back here. */
@Component("course/send-back")
class SendBack implements Act<SendBack.Form> {

    /** @param to node of the step it goes to; @param straight it comes straight back */
    record Form(@NotBlank(message = "{course.fault.step}") String to, boolean straight,
            @NotBlank(message = "{course.fault.reason}")
            @Size(max = 1000, message = "{course.fault.long}") String reason) {}

    /** @param straight may be asked to come straight back */
    public record View(List<Backs.Earlier> steps, boolean straight) {}

    private final Backs backs;
    private final Returns returns;
    private final Holding holding;

    SendBack(Backs backs, Returns returns, Holding holding) {
        this.backs = backs;
        this.returns = returns;
        this.holding = holding;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String icon() {
        return "corner-up-left";
    }

    @Override
    public boolean offered(Occasion on) {
        return on.holds() && backs.sends(on) && !backs.earlier(on).isEmpty();
    }

    @Override
    public Form open(Occasion on) {
        return new Form(backs.earlier(on).get(0).node(), false, "");
    }

    @Override
    public View view(Occasion on, Form form) {
        return new View(backs.earlier(on), backs.straight(on));
    }

    @Override
    public Done act(Occasion on, Form form) {
        var to = backs.earlier(on).stream().filter(earlier -> earlier.node().equals(form.to())).findFirst()
                .orElseThrow(StepTakesNothingBack::new);
        holding.leave(on.item(), on.by().actor(), Outcome.RETURNED);
        backs.tell(on, to, form.straight(), form.reason());
        returns.sendBack(new Returns.Back(on.matter().id(), on.item().node(), to.node(), form.straight(),
                form.reason().strip(), on.by().actor()), on.item().returnId());
        return Done.of(to.doer(), form.reason());
    }
}

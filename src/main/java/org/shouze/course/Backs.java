package org.shouze.course;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.shouze.workflow.Returns;
import org.shouze.workflow.Steps;
import org.shouze.worklist.Occasion;
import org.shouze.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Where work may go back to: what the model allows, and of that what both steps accept. */
@Component
class Backs {

    private final Returns returns;
    private final Steps steps;

    Backs(Returns returns, Steps steps) {
        this.returns = returns;
        this.steps = steps;
    }

    /** @param doer who did it last; @param first the matter began there */
    public record Earlier(String node, String step, String doer, boolean first, WorkItem done) {}

    boolean sends(Occasion on) {
        return steps.get(on.item().step()).sendsBack(on.turn());
    }

    boolean straight(Occasion on) {
        return returns.targets(on.matter().id(), on.item().node()).straight();
    }

    /** Nearest first. */
    List<Earlier> earlier(Occasion on) {
        var targets = returns.targets(on.matter().id(), on.item().node()).nearestFirst();
        return targets.stream().flatMap(target -> lastDone(on, target.node())
                .filter(done -> steps.get(target.step()).takesBack(on.turn(done)))
                .map(done -> new Earlier(target.node(), target.step(), done.closedName(),
                        target.equals(targets.get(targets.size() - 1)), done)).stream()).toList();
    }

    void tell(Occasion on, Earlier to, String reason) {
        steps.get(to.step()).takeBack(on.turn(to.done()), reason);
    }

    private static Optional<WorkItem> lastDone(Occasion on, String node) {
        return on.items().stream().filter(item -> item.node().equals(node) && item.engine() && !item.isOpen()
                && !item.cancelled()).max(Comparator.comparing(WorkItem::closedAt));
    }
}

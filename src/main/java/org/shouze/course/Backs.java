package org.shouze.course;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.shouze.workflow.Returns;
import org.shouze.workflow.Steps;
import org.shouze.worklist.Occasion;
import org.shouze.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Where work may go back to: what the model allows, and of that what every step accepts whose work is undone by it. */
@Component
class Backs {

    private final Returns returns;
    private final Steps steps;

    Backs(Returns returns, Steps steps) {
        this.returns = returns;
        this.steps = steps;
    }

    /** @param first the matter began there; @param done its last doing; @param after what was done since, last doings */
    public record Earlier(String node, String step, boolean first, WorkItem done, List<WorkItem> after) {

        public String doer() {
            return done.closedName();
        }
    }

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
                .map(done -> new Earlier(target.node(), target.step(), target.equals(targets.get(targets.size() - 1)),
                        done, undone(on, target, done))).stream())
                .filter(earlier -> Stream.concat(Stream.of(earlier.done()), earlier.after().stream())
                        .allMatch(done -> steps.get(done.step()).takesBack(on.turn(done)))).toList();
    }

    /** What comes straight back leaves what was done in between as it is. */
    void tell(Occasion on, Earlier to, boolean straight, String reason) {
        steps.get(to.step()).takeBack(on.turn(to.done()), reason);
        if (!straight) {
            to.after().forEach(done -> steps.get(done.step()).takeBack(on.turn(done), reason));
        }
    }

    private static List<WorkItem> undone(Occasion on, Returns.Target target, WorkItem since) {
        return target.after().stream().flatMap(node -> lastDone(on, node).stream())
                .filter(done -> done.outcome() == null && !done.closedAt().isBefore(since.closedAt())).toList();
    }

    private static Optional<WorkItem> lastDone(Occasion on, String node) {
        return on.items().stream().filter(item -> item.node().equals(node) && item.engine() && !item.isOpen()
                && !item.cancelled()).max(Comparator.comparing(WorkItem::closedAt));
    }
}

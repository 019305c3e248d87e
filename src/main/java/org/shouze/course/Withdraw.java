package org.shouze.course;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.shouze.workflow.Returns;
import org.shouze.workflow.Steps;
import org.shouze.worklist.Act;
import org.shouze.worklist.Done;
import org.shouze.worklist.Holding;
import org.shouze.worklist.Occasion;
import org.shouze.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** 撤回: by the last handler, while nobody has touched what came after. */
@Component("course/withdraw")
class Withdraw implements Act<Withdraw.Form> {

    record Form(@NotBlank(message = "{course.fault.reason}")
            @Size(max = 1000, message = "{course.fault.long}") String reason) {}

    private final Returns returns;
    private final Steps steps;
    private final Holding holding;

    Withdraw(Returns returns, Steps steps, Holding holding) {
        this.returns = returns;
        this.steps = steps;
        this.holding = holding;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String icon() {
        return "arrow-back-up";
    }

    @Override
    public boolean onMatter() {
        return true;
    }

    @Override
    public boolean undoes() {
        return true;
    }

    @Override
    public boolean offered(Occasion on) {
        return own(on).isPresent();
    }

    @Override
    public Form open(Occasion on) {
        return new Form("");
    }

    @Override
    public Done act(Occasion on, Form form) {
        var own = own(on).orElseThrow(NextStepTouched::new);
        if (!holding.cancelUntouched(own.next())) {
            throw new NextStepTouched();
        }
        holding.undone(own.done(), WorkItem.Outcome.WITHDRAWN);
        steps.get(own.done().step()).withdraw(on.turn(own.done()), form.reason());
        returns.withdraw(on.matter().id(), own.done().node(), own.done().returned(), on.by().actor());
        return Done.of(null, form.reason());
    }

    /** What this person did last, with what came right after it, if it can still be withdrawn. */
    private Optional<Own> own(Occasion on) {
        var done = on.items().stream().filter(WorkItem::engine).filter(item -> !item.isOpen() && !item.cancelled())
                .sorted(Comparator.comparing(WorkItem::closedAt).reversed()
                        .thenComparing(item -> item.outcome() != null)).toList();
        return done.stream().filter(item -> Objects.equals(item.closedBy(), on.by().actor().person())).findFirst()
                .filter(item -> item.outcome() == null && steps.get(item.step()).takesBack(on.turn(item)))
                .filter(item -> item.closedBehalf() == null || standsIn(on, item))
                .flatMap(item -> returns.withdrawal(on.matter().id(), item.node(), item.returned())
                        .filter(plan -> !plan.joined() || item.equals(done.get(0)))
                        .map(plan -> new Own(item, on.open().stream()
                                .filter(next -> plan.tasks().contains(next.node())).toList()))
                        .filter(own -> own.next().stream().allMatch(next -> isUntouchedSince(on, item, next))));
    }

    /** Whoever did it as a substitute withdraws it as long as he is one. */
    private boolean standsIn(Occasion on, WorkItem done) {
        var offered = holding.offeredTo(done);
        return on.by().seats().stream().filter(held -> held.covers(done.process()))
                .anyMatch(held -> offered.contains(held.seat().id()));
    }

    /** Opened by this finishing, begun by nobody: not done since and come back. */
    private boolean isUntouchedSince(Occasion on, WorkItem done, WorkItem next) {
        return next.revision() == 0 && !next.openedAt().isBefore(done.closedAt())
                && (steps.get(next.step()).sameForEach() || on.items().stream()
                        .filter(other -> other.node().equals(next.node()) && !other.isOpen() && !other.cancelled())
                        .noneMatch(other -> other.engine() && other.closedAt().isAfter(done.closedAt())));
    }

    private record Own(WorkItem done, List<WorkItem> next) {}
}

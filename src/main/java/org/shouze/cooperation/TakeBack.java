package org.shouze.cooperation;

import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.NotNull;
import org.shouze.worklist.Act;
import org.shouze.worklist.Done;
import org.shouze.worklist.Holding;
import org.shouze.worklist.Occasion;
import org.shouze.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** 收回委派: whoever lent a task takes it back as it is. */
@Component("cooperation/take-back")
class TakeBack implements Act<TakeBack.Form> {

    record Form(@NotNull(message = "{cooperation.fault.task}") String task) {}

    private final Holding holding;

    TakeBack(Holding holding) {
        this.holding = holding;
    }

    @Override
    public int order() {
        return 20;
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
    public boolean offered(Occasion on) {
        return !lent(on).isEmpty();
    }

    @Override
    public Form open(Occasion on) {
        return new Form(lent(on).get(0).id());
    }

    @Override
    public List<WorkItem> view(Occasion on, Form form) {
        return lent(on);
    }

    @Override
    public Done act(Occasion on, Form form) {
        var item = lent(on).stream().filter(lent -> lent.id().equals(form.task())).findFirst()
                .orElseThrow(() -> new NotEntitled(on.by().actor().name()));
        holding.takeBack(item, on.by().actor());
        return Done.of(item.holderName(), null);
    }

    private static List<WorkItem> lent(Occasion on) {
        return on.open().stream().filter(item -> Objects.equals(item.lentBy(), on.by().actor().person())).toList();
    }
}

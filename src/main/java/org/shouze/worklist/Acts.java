package org.shouze.worklist;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.shouze.NotFound;
import org.shouze.audit.Audit;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** All acts by their names: which are offered now, and doing one, once. */
@Component
public class Acts {

    private final ListableBeanFactory beans;
    private final Worklist worklist;
    private final WorkItems items;
    private final FormTokens tokens;
    private final Transactions transactions;
    private final Matters matters;
    private final Audit audit;
    private final Clock clock;
    private volatile Map<String, Act<?>> acts;

    Acts(ListableBeanFactory beans, Worklist worklist, WorkItems items, FormTokens tokens, Transactions transactions,
            Matters matters, Audit audit, Clock clock) {
        this.beans = beans;
        this.worklist = worklist;
        this.items = items;
        this.tokens = tokens;
        this.transactions = transactions;
        this.matters = matters;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFound if this person may not read it, or was only asked about it */
    public Occasion before(String item, Acting by) {
        var task = worklist.look(item, by);
        return before(task, worklist.read(task.matter(), by), by);
    }

    /** The same, for a page that has read them already. */
    public Occasion before(WorkItem task, Worklist.Reading reading, Acting by) {
        var holds = task.engine() && task.lentBy() == null && worklist.mayDo(task, by) && !worklist.inPool(task, by);
        return new Occasion(reading.matter(), task, reading.items(), holds, worklist.seated(task, by), clock.instant());
    }

    /** @throws NotFound if this person may not read it */
    public Occasion before(MatterId matter, Acting by) {
        return before(worklist.read(matter, by), by);
    }

    public Occasion before(Worklist.Reading reading, Acting by) {
        return new Occasion(reading.matter(), null, reading.items(), false, by, clock.instant());
    }

    public List<Button> offered(Occasion on) {
        return all().entrySet().stream().filter(act -> stands(act.getValue(), on))
                .filter(act -> act.getValue().offered(on))
                .sorted(Comparator.comparing(act -> act.getValue().order()))
                .map(act -> new Button(act.getKey(), act.getValue().icon())).toList();
    }

    /** What would take back the step this person has just finished; empty at once where the step takes nothing back. */
    public Optional<Button> undoing(WorkItem done, Acting by) {
        if (!done.engine() || !worklist.step(done).takesBack(worklist.turn(done, by))) {
            return Optional.empty();
        }
        var on = before(done.matter(), by);
        return all().entrySet().stream().filter(act -> act.getValue().undoes() && act.getValue().offered(on))
                .map(act -> new Button(act.getKey(), act.getValue().icon())).findFirst();
    }

    /** @throws NotFound if there is none of that name here */
    public Act<?> named(String name, Occasion on) {
        var act = all().get(name);
        if (act == null || !stands(act, on)) {
            throw new NotFound("act " + name);
        }
        return act;
    }

    /** @throws NotNow if this person may not do it, or not any more; he may read the matter, so he may know */
    public Act<?> offered(String name, Occasion on) {
        var act = named(name, on);
        if (!act.offered(on)) {
            throw new NotNow();
        }
        return act;
    }

    /** Was this very form sent with effect before? */
    public boolean done(String token) {
        return tokens.used(token);
    }

    /**
     * One transaction from the form to the audit entry; the same token again has no second effect.
     *
     * @param item     the task, or null for an act on the matter
     * @param revision the task's, as the form was opened with
     * @throws StaleRevision if the task changed since
     * @throws NotNow        if this person may not do it, or not any more
     */
    public <F> void perform(String name, MatterId matter, String item, int revision, String token, Acting by, F form) {
        transactions.run(() -> tokens.use(token, () -> {
            var on = item == null ? before(matter, by) : before(item, by);
            once(name, on, revision, form);
            return name;
        }));
    }

    @SuppressWarnings("unchecked")
    private <F> void once(String name, Occasion on, int revision, F form) {
        var act = (Act<F>) offered(name, on);
        if (on.item() != null && !act.aside() && on.item().revision() != revision
                && !Objects.equals(on.item().changedById(), on.by().actor().person())) {
            throw new StaleRevision(on.item().changedBy());
        }
        var done = act.act(on, form);
        var verb = name.replace('/', '.');
        matters.note(on.matter().id(), on.by().actor(), done.verb() == null ? "act." + verb : done.verb(), done.concerned(), done.text());
        audit.changed(on.by().actor(), verb, "matter:" + on.matter().id(), on.item() == null ? null : on.item().node());
    }

    private static boolean stands(Act<?> act, Occasion on) {
        return on.item() == null ? act.onMatter() : act.onTask();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Map<String, Act<?>> all() {
        if (acts == null) {
            acts = (Map) beans.getBeansOfType(Act.class);
        }
        return acts;
    }

    /** @param name of the act */
    public record Button(String name, String icon) {

        /** Message key of what it says. */
        public String label() {
            return "button." + name.replace('/', '.');
        }
    }
}

package org.shouze.operations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.shouze.delivery.DeadLetters;
import org.shouze.workflow.Catalogue;
import org.shouze.workflow.Jobs;
import org.shouze.workflow.Place;
import org.shouze.worklist.Reconciliation;

/**
 * How the house runs at this moment.
 *
 * @param load    of the engine's jobs, place by place; those known to few are one of them
 * @param kinds   of failed jobs; @param failed the newest of them, one by one, without those known to few
 */
public record Situation(Instant at, List<Alarm> alarms, List<Node> nodes, Backup backup, boolean atWork,
        List<Jobs.Load> load, List<Jobs.Kind> kinds, List<Jobs.Failed> failed, List<DeadLetters.ChannelState> outbox,
        Optional<Reconciliation.Comparison> comparison, List<PageTimes.Row> pages, Database database,
        List<Catalogue.Version> models) {

    public long alive() {
        return nodes.stream().filter(node -> node.isAlive(at)).count();
    }

    /** Timers that fall due soon; what is known to few stands among them whether there is any or not. */
    public List<Jobs.Load> timers() {
        return load.stream().filter(one -> one.soon() > 0 && !one.place().isKnownToFew()).toList();
    }

    public int due() {
        return load.stream().filter(one -> !one.place().isKnownToFew()).mapToInt(Jobs.Load::due).sum();
    }

    public int running() {
        return load.stream().filter(one -> !one.place().isKnownToFew()).mapToInt(Jobs.Load::running).sum();
    }

    /** How many jobs gave up, without those known to few. */
    public int gaveUp() {
        return load.stream().filter(one -> !one.place().isKnownToFew()).mapToInt(Jobs.Load::failed).sum();
    }

    public Jobs.Load few() {
        return load.stream().filter(one -> one.place().isKnownToFew()).findFirst()
                .orElse(new Jobs.Load(Place.FEW, 0, 0, 0, 0, null));
    }

    public int waiting() {
        return outbox.stream().mapToInt(DeadLetters.ChannelState::waiting).sum();
    }

    public int unsent() {
        return outbox.stream().mapToInt(DeadLetters.ChannelState::dead).sum();
    }
}

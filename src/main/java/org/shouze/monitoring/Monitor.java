package org.shouze.monitoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.shouze.NotFound;
import org.shouze.calendar.WorkingTime;
import org.shouze.identity.Acting;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitId;
import org.shouze.terms.Measure;
import org.shouze.terms.TermRule;
import org.shouze.terms.TermRules;
import org.shouze.workflow.Catalogue;
import org.shouze.workflow.Catalogue.Kind;
import org.shouze.worklist.Queues;
import org.springframework.stereotype.Component;

/** Where the work of one kind stands and how long it takes; of much, the answer of the last minute. */
@Component
public class Monitor {

    /** Days that are looked back on. */
    public static final int DAYS = 30;

    /** From so many open matters on an answer is kept for a moment. */
    static final int MUCH = 2000;
    /** What leaders look at first, where it is in force. */
    private static final String FIRST = "rectification";
    /** Has a page of its own with its numbers; a second view of them could be subtracted from it. */
    private static final String CLUES = "clue";

    private final Catalogue catalogue;
    private final Queues queues;
    private final Records records;
    private final TermRules rules;
    private final Reach reach;
    private final WorkingTime time;
    private final Recent<Key, Overview> recent;
    private final Clock clock;

    Monitor(Catalogue catalogue, Queues queues, Records records, TermRules rules, Reach reach, WorkingTime time,
            Recent<Key, Overview> recent, Clock clock) {
        this.catalogue = catalogue;
        this.queues = queues;
        this.records = records;
        this.rules = rules;
        this.reach = reach;
        this.time = time;
        this.recent = recent;
        this.clock = clock;
    }

    record Key(String process, UnitId unit) {}

    /** Kinds of process this person may look at: the ordinary ones first; confidential ones only for the school's leaders. */
    public List<Kind> kinds(Acting acting) {
        var all = catalogue.kinds().stream().filter(kind -> !kind.id().equals(CLUES))
                .filter(kind -> !kind.confidential() || Reach.leadsTheSchool(acting)).collect(Collectors.toList());
        all.sort((one, other) -> Boolean.compare(one.confidential(), other.confidential()));
        return all;
    }

    /** @param process its id, or null for the one to begin with; @throws NotFound if this person may not look at it */
    public Kind kind(String process, List<Kind> kinds) {
        var wanted = process == null ? FIRST : process;
        return kinds.stream().filter(kind -> kind.id().equals(wanted)).findFirst()
                .or(() -> process == null ? kinds.stream().findFirst() : Optional.empty())
                .orElseThrow(() -> new NotFound("monitor of " + process));
    }

    /**
     * @param kind ordinary, from {@link #kind}
     * @param unit as for {@link Reach#unit}
     * @throws NotFound if the unit does not exist or this person may not read it
     */
    public Overview of(Kind kind, UnitId unit, Acting acting) {
        if (kind.confidential()) {
            throw new NotFound("monitor of " + kind.id());
        }
        var place = reach.unit(unit, acting);
        return recent.of(new Key(kind.id(), place.id()), () -> read(kind.id(), place),
                overview -> overview.open() >= MUCH || overview.ended().many() >= MUCH);
    }

    private Overview read(String process, Unit unit) {
        var at = clock.instant();
        var drawn = catalogue.drawn(process);
        var loads = queues.loads(process, unit.path(), at).stream().collect(Collectors.toMap(Queues.Load::node,
                Function.identity(), (one, other) -> new Queues.Load(one.node(), one.step(), one.label(),
                        one.open() + other.open(), one.late() + other.late())));
        var asked = lastDays(process, unit, at);
        var times = records.times(asked);
        var stations = new ArrayList<Station>();
        drawn.tasks().forEach(task -> stations.add(station(process, task.node(), task.step(),
                task.step().equals(task.node()) ? task.name() : null, loads.remove(task.node()), times)));
        loads.values().forEach(load -> stations.add(station(process, load.node(),
                load.label() == null ? load.step() : load.node(), load.label(), load, times)));
        return new Overview(drawn.kind(), unit, at, stations, records.ended(asked));
    }

    /** The days before those of {@link #lastDays}, as many. */
    static Records.Asked daysBefore(String process, Unit unit, Instant at) {
        return new Records.Asked(process, unit.path(), at.minus(Duration.ofDays(2 * DAYS)), at.minus(Duration.ofDays(DAYS)));
    }

    static Records.Asked lastDays(String process, Unit unit, Instant at) {
        return new Records.Asked(process, unit.path(), at.minus(Duration.ofDays(DAYS)), at);
    }

    private Station station(String process, String node, String step, String label, Queues.Load load, Map<String, Times> times) {
        var today = LocalDate.now(clock);
        var rule = rules.of(process, step, today).filter(found -> found.measure() != Measure.OWN).orElse(null);
        return new Station(node, step, label, load == null ? 0 : load.open(), load == null ? 0 : load.late(),
                times.getOrDefault(node, Times.NONE), allowed(rule, today), rule);
    }

    private Long allowed(TermRule rule, LocalDate today) {
        return rule == null ? null : switch (rule.measure()) {
            case WORKING_HOURS -> 60L * rule.amount();
            case WORKING_DAYS -> rule.amount() * time.length(today).toMinutes();
            default -> null;
        };
    }
}

package org.shouze.accountability;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.shouze.accountability.SignedActs.Signed;
import org.shouze.matter.Matter;
import org.shouze.matter.MatterId;
import org.shouze.organization.People;
import org.shouze.organization.Units;
import org.shouze.protection.Mask;
import org.shouze.worklist.Stages;
import org.shouze.worklist.Stages.Stage;
import org.shouze.worklist.Stages.State;
import org.springframework.stereotype.Component;

/** What the workspace of a case shows beside the task: its stages, and the people. */
@Component
public class CasePanels {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");
    /** What ends each stage of the bar. */
    private static final List<Map.Entry<String, Set<String>>> BAR = List.of(
            Map.entry("start", Set.of("StartApproved")), Map.entry("inquiry", Set.of("Inquired")),
            Map.entry("defence", Set.of("DefenceAnswered")), Map.entry("review", Set.of("Consulted")),
            Map.entry("decision", Set.of("Decided")), Map.entry("execution", Set.of("Closed")));

    private final SignedActs acts;
    private final Cases cases;
    private final Appeals appeals;
    private final People people;
    private final Units units;
    private final Clock clock;

    CasePanels(SignedActs acts, Cases cases, Appeals appeals, People people, Units units, Clock clock) {
        this.acts = acts;
        this.cases = cases;
        this.appeals = appeals;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    /** @param subject masked, or null for an organisation; @param group names of who investigates now */
    public record Circle(String subject, String unit, List<String> group) {}

    public boolean covers(Matter matter) {
        return matter.process().equals("accountabilityCase") && cases.isOne(matter.id());
    }

    public boolean coversAppeal(Matter matter) {
        return matter.process().equals("appeal") && appeals.isOne(matter.id());
    }

    /** How far it is; what was undone by a recusal or an unclear review counts as ahead again. */
    public Optional<Stages> stages(MatterId id) {
        var entries = acts.of(id, CaseAct.class);
        var record = cases.get(id);
        var here = here(record.stage);
        var stages = new ArrayList<Stage>();
        for (int at = 0; at < BAR.size(); at++) {
            var ending = BAR.get(at).getValue();
            var done = at < here;
            stages.add(new Stage("accountability.bar." + BAR.get(at).getKey(), done ? State.DONE : at == here ? State.NOW
                    : State.AHEAD, done ? last(entries, ending) : null));
        }
        return Optional.of(new Stages(stages));
    }

    /** The same of an appeal; one that is answered late, or withdrawn, has no stages. */
    public Optional<Stages> appealStages(MatterId id) {
        var stage = appeals.get(id).stage();
        var here = switch (stage) {
            case FILED -> 0;
            case ACCEPTED, UNDER_REVIEW -> 1;
            case REVIEWED -> 2;
            case DECIDED -> 3;
            case SERVED, NAME_CLEARED -> 4;
            case REJECTED_LATE, ANSWERED, WITHDRAWN -> -1;
        };
        if (here < 0) {
            return Optional.empty();
        }
        var names = List.of("received", "review", "decision", "service");
        var stages = new ArrayList<Stage>();
        for (int at = 0; at < names.size(); at++) {
            stages.add(new Stage("accountability.appeal.bar." + names.get(at), at < here ? State.DONE : at == here ? State.NOW
                    : State.AHEAD, null));
        }
        return Optional.of(new Stages(stages));
    }

    private static int here(CaseStage stage) {
        return switch (stage) {
            case PROPOSED, NOT_STARTED -> 0;
            case STARTED, INVESTIGATING -> 1;
            case FACTS_SHOWN, DEFENCE_HEARD -> 2;
            case REPORTED -> 3;
            case REVIEWED -> 4;
            case DECIDED, SERVED, EXECUTING -> 5;
            default -> BAR.size();
        };
    }

    private String last(List<Signed<CaseAct>> entries, Set<String> kinds) {
        return entries.stream().filter(entry -> kinds.contains(entry.act().getClass().getSimpleName()))
                .reduce((one, other) -> other).map(entry -> DAY.format(entry.at().atZone(clock.getZone()))).orElse(null);
    }

    public Circle circle(MatterId id) {
        var record = cases.get(id);
        var subject = record.proposed.subject();
        var names = people.get(record.group);
        return new Circle(subject == null ? null : Mask.name(people.get(subject).name()),
                units.get(record.proposed.unit()).name(), record.group.stream()
                .map(one -> names.get(one).name()).toList());
    }
}

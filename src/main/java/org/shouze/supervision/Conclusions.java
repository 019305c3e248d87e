package org.shouze.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.shouze.calendar.WorkingDays;
import org.shouze.identity.Acting;
import org.shouze.matter.Matter;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.organization.UnitId;
import org.springframework.stereotype.Component;

/** What a unit can object to: the findings of an inspection, the last circular on a task; and who took part in it. */
@Component
class Conclusions {

    /** GS20 Art 17; the first day does not count. */
    private static final int DAYS = 30;
    private static final Set<String> BY_THE_UNIT = Set.of("signed", "disputed", "planned", "fedBack", "proved",
            "proofWithdrawn", "inspectionExplained", "inspectionRectified", "object-to-conclusion", "objectionAnswered").stream().map(act -> "act.supervision." + act)
            .collect(Collectors.toSet());

    private final InspectionRows inspections;
    private final RectificationRows tasks;
    private final RectificationEntries entries;
    private final Matters matters;
    private final WorkingDays days;
    private final Clock clock;

    Conclusions(InspectionRows inspections, RectificationRows tasks, RectificationEntries entries, Matters matters,
            WorkingDays days, Clock clock) {
        this.inspections = inspections;
        this.tasks = tasks;
        this.entries = entries;
        this.matters = matters;
        this.days = days;
        this.clock = clock;
    }

    /** Empty while nothing is concluded. */
    Optional<Conclusion> of(Matter matter) {
        return switch (matter.process()) {
            case Inspections.PROCESS -> findings(matter.id());
            case Rectifications.PROCESS -> circular(matter.id());
            default -> Optional.empty();
        };
    }

    /** Does he sit, not as a substitute for a part, where the conclusion was sent to? */
    boolean concerns(Matter matter, Acting by) {
        return matters.parties(matter.id(), matter.process().equals(Inspections.PROCESS) ? "EXPLAINER" : "RESPONSIBLE")
                .stream().anyMatch(party -> by.person().equals(party.person())
                        || by.whole().stream().anyMatch(held -> held.seat().id().equals(party.seat())));
    }

    private Optional<Conclusion> findings(MatterId id) {
        var plan = inspections.get(id).plan;
        var written = inspections.entries(id);
        var problems = written.stream().filter(entry -> entry.kind() == InspectionView.Kind.PROBLEMS)
                .map(InspectionView.Entry::text).reduce((one, later) -> later).orElse("");
        return written.stream().filter(entry -> entry.kind() == InspectionView.Kind.FINDINGS).reduce((one, later) -> later)
                .map(found -> conclusion(id, plan.number(), plan.unit(), plan.handling(), found.at(),
                        inspections.inspectors(id), problems, found.text()));
    }

    private Optional<Conclusion> circular(MatterId id) {
        var task = tasks.get(id);
        return entries.of(id).stream().filter(entry -> entry.kind() == RectificationView.Kind.CIRCULAR)
                .reduce((one, later) -> later).map(said -> conclusion(id, task.order.number(), task.state().unit(),
                        task.order.handling(), said.at(), entries.supervisors(id), what(id), said.text()));
    }

    private String what(MatterId task) {
        return entries.of(task).stream().filter(entry -> entry.kind() == RectificationView.Kind.WHAT)
                .map(RectificationView.Entry::text).findFirst().orElse("");
    }

    private Conclusion conclusion(MatterId id, String number, UnitId unit, UnitId handling, Instant at, List<Long> others,
            String facts, String text) {
        var participants = new HashSet<>(others);
        matters.timeline(id).stream().filter(entry -> entry.act() != null && entry.act().startsWith("act.supervision.")
                && !BY_THE_UNIT.contains(entry.act())).map(entry -> entry.person().value()).filter(person -> person > 0)
                .forEach(participants::add);
        return new Conclusion(id, number, unit, handling, at,
                days.calendarDaysAfter(LocalDate.ofInstant(at, clock.getZone()), DAYS).date(), participants, facts, text);
    }
}

package org.shouze.supervision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.organization.PersonId;
import org.shouze.organization.UnitId;
import org.shouze.recusal.Concerned;
import org.shouze.recusal.Concerned.Role;
import org.shouze.recusal.Recusals;
import org.springframework.stereotype.Component;

/**
 * Who may inspect a unit: nobody of it, now or within three years, no near relative of who answers for it, nobody with an
 * interest in either. The unit itself takes part and is heard, so nothing of it is shut out.
 */
@Component
class InspectionTies {

    private final Recusals recusals;
    private final SupervisingSeats supervising;
    private final Matters matters;
    private final Members members;

    InspectionTies(Recusals recusals, SupervisingSeats supervising, Matters matters, Members members) {
        this.recusals = recusals;
        this.supervising = supervising;
        this.matters = matters;
        this.members = members;
    }

    /** By the ties known now: some are declared, and appointments made, while it goes on. */
    Inspector of(UnitId unit, Actor by) {
        return new Inspector(!bound(unit, List.of(PersonId.of(by))).isEmpty());
    }

    /** Those who sit on the inspecting side and are tied learn nothing of it. */
    void shutOut(MatterId id, UnitId unit, Actor by) {
        var inspecting = sitting(id, "APPROVER", "INSPECTOR");
        inspecting.removeAll(sitting(id, "EXPLAINER"));
        bound(unit, inspecting).forEach(person -> members.exclude(id, person, "CONFLICT", by));
    }

    private Set<PersonId> bound(UnitId unit, Collection<PersonId> people) {
        var concerned = new ArrayList<>(List.of(Concerned.organisation(unit)));
        supervising.sitting(supervising.responsible(unit))
                .forEach(head -> concerned.add(Concerned.person(Role.SUBJECT, head, null)));
        return recusals.conflicts(concerned, people).entrySet().stream().filter(each -> !each.getValue().isEmpty())
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private List<PersonId> sitting(MatterId id, String... roles) {
        return List.of(roles).stream().flatMap(role -> matters.parties(id, role).stream())
                .flatMap(party -> supervising.sitting(party.seat()).stream()).distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }
}

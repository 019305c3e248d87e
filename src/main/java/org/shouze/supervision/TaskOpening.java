package org.shouze.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.matter.NewMatter;
import org.shouze.organization.PersonId;
import org.shouze.organization.UnitId;
import org.shouze.organization.Units;
import org.shouze.supervision.RectificationView.Kind;
import org.shouze.workflow.Workflow;
import org.springframework.stereotype.Component;

/** How a task begins: its matter, those of the units that assist, and their going out. */
@Component
class TaskOpening {

    private final RectificationRows rows;
    private final RectificationEntries entries;
    private final SupervisingSeats supervising;
    private final TaskPapers papers;
    private final TaskChanges changes;
    private final Matters matters;
    private final Members members;
    private final Workflow workflow;
    private final Units units;
    private final Clock clock;

    TaskOpening(RectificationRows rows, RectificationEntries entries, SupervisingSeats supervising, TaskPapers papers,
            TaskChanges changes, Matters matters, Members members, Workflow workflow, Units units, Clock clock) {
        this.rows = rows;
        this.entries = entries;
        this.supervising = supervising;
        this.papers = papers;
        this.changes = changes;
        this.matters = matters;
        this.members = members;
        this.workflow = workflow;
        this.units = units;
        this.clock = clock;
    }

    /** @param ordered decided on already: it goes out at once */
    MatterId open(NewRectification wanted, boolean ordered, Actor by) {
        var number = matters.nextNumber("督办", LocalDate.now(clock).getYear());
        var lead = open(wanted, wanted.unit(), wanted.responsible(), number, null, by);
        var position = 1;
        for (var unit : wanted.assisting()) {
            open(wanted, unit, null, number + "-" + position++, lead, by);
        }
        if (ordered) {
            assign(lead, by);
            workflow.startByMessage("rectificationOrdered", lead);
        } else {
            workflow.start(Rectifications.PROCESS, List.of(lead));
        }
        return lead;
    }

    private MatterId open(NewRectification wanted, UnitId unit, PersonId responsible, String number, MatterId lead,
            Actor by) {
        var id = matters.newId();
        var handling = supervising.handling(by);
        var secret = wanted.confidential();
        var one = Rectification.registered(new Rectification.Order(id, number, secret ? null : wanted.subject(),
                handling.id(), by.person(), by.name(), clock.instant(), wanted.source(), lead, secret, wanted.due()),
                unit, responsible);
        rows.insert(one);
        entries.add(id, Kind.WHAT, wanted.what(), by);
        var parties = new ArrayList<>(supervising.parties(handling.id(), unit));
        parties.add(responsible == null ? NewMatter.Party.seat("RESPONSIBLE", supervising.responsible(unit))
                : NewMatter.Party.person("RESPONSIBLE", responsible));
        matters.open(List.of(secret
                ? NewMatter.confidential(id, Rectifications.PROCESS, number, "督办事项 " + number, handling,
                        PersonId.of(by), parties)
                : new NewMatter(id, Rectifications.PROCESS, number, wanted.subject(), units.get(unit), PersonId.of(by),
                        parties)));
        if (secret && wanted.source() != null) {
            shutOut(id, wanted.source(), by);
        }
        changes.record(id, by, "registered");
        return id;
    }

    /** Whoever is shut out of the matter it comes from is shut out of it too, but for those who have to do it. */
    private void shutOut(MatterId id, MatterId source, Actor by) {
        var doing = matters.parties(id, "RESPONSIBLE").stream().flatMap(party -> party.person() != null
                ? Stream.of(party.person()) : supervising.sitting(party.seat()).stream()).toList();
        members.excluded(source).stream().filter(person -> !doing.contains(person))
                .forEach(person -> members.exclude(id, person, "SOURCE", by));
    }

    /** It goes to the unit and to those that assist, with a 督办单 each. */
    void assign(MatterId id, Actor by) {
        var all = rows.assisting(id);
        changes.change(id, by, "assigned", Rectification::assign);
        papers.sheet(rows.get(id), all, by);
        for (var assisting : all) {
            changes.change(assisting.order.id(), by, "assigned", Rectification::assign);
            if (assisting.order.confidential()) {
                members.admit(assisting.order.id(), PersonId.of(by), "ASSIGNER", "matter.member.party", by);
            }
            papers.sheet(assisting, List.of(), by);
            workflow.startByMessage("rectificationOrdered", assisting.order.id());
        }
    }
}

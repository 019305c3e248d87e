package org.shouze.accountability;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shouze.basis.Bases;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.organization.People;
import org.shouze.organization.PersonId;
import org.shouze.organization.Units;
import org.shouze.protection.Mask;
import org.shouze.recusal.Duty;
import org.shouze.recusal.Handlers;
import org.shouze.recusal.Staffing;
import org.springframework.stereotype.Component;

/** Opens files to read. Who may is decided, and the reading recorded, by the page of the matter that asks. */
@Component
public class CaseReading {

    private final Cases cases;
    private final AppealIndex appeals;
    private final Bases bases;
    private final Handlers handlers;
    private final Matters matters;
    private final People people;
    private final Units units;

    CaseReading(Cases cases, AppealIndex appeals, Bases bases, Handlers handlers, Matters matters,
            People people, Units units) {
        this.cases = cases;
        this.appeals = appeals;
        this.bases = bases;
        this.handlers = handlers;
        this.matters = matters;
        this.people = people;
        this.units = units;
    }

    /** @throws org.shouze.NotFound if there is none */
    public CaseView view(MatterId id) {
        var record = cases.get(id);
        var names = names(Stream.concat(record.duties.all().stream(), people(record)).toList());
        var proposed = record.proposed;
        return new CaseView(id, matters.get(id).number(), record.stage, proposed.kind(),
                proposed.subject() == null ? null : Mask.name(people.get(proposed.subject()).name()),
                units.get(proposed.unit()).name(), bases.ground(proposed.ground()), proposed.conductOn(),
                proposed.conduct(), proposed.reason(),
                record.group.stream().map(one -> new CaseView.Person(one.value(), names.get(one))).toList(),
                inquiry(record.inquired, names), record.shown == null ? null : new CaseView.Showing(
                        named(record.shown.by(), names), record.shown.signed(), record.shown.note()),
                defence(record.defence, names), record.answers == null ? List.of() : record.answers, record.report,
                named(record.signers, names), record.reviewed, record.consulted, decision(record.decided, names),
                record.measures(), serving(record.served, names), record.announcement == null ? null
                        : new CaseView.Announcement(record.announcement.on(), record.announced, record.announcement.scope()),
                record.criticism == null ? null : new CaseView.Criticism(record.criticism.on(),
                        record.criticism.presented(), record.criticism.rectify(), record.criticism.rectifyBy()),
                record.served == null ? null : record.barsUntil(), appeals.openOf(id).orElse(null));
    }

    /** Ids of who investigates now. */
    public List<Long> group(MatterId id) {
        return cases.get(id).group.stream().map(PersonId::value).toList();
    }

    /** 够不够人: who may investigate it, and what is lacking. */
    public Staffing staffing(MatterId id) {
        return handlers.staffing(id, Map.of());
    }

    /** Who may investigate: free, and without another duty in it. */
    public List<CaseView.Person> investigators(MatterId id) {
        var duties = cases.get(id).duties;
        var free = staffing(id).free().getOrDefault(Duty.INVESTIGATE, List.of()).stream()
                .filter(person -> !duties.has(person) || duties.of(org.shouze.accountability.Duty.INVESTIGATE).contains(person)
                        || duties.of(org.shouze.accountability.Duty.PROPOSE).contains(person)).toList();
        var names = names(free);
        return free.stream().map(one -> new CaseView.Person(one.value(), names.get(one))).toList();
    }

    Map<PersonId, String> names(Collection<PersonId> ids) {
        return people.get(ids.stream().filter(one -> one.value() != 0).distinct().toList()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().name()));
    }

    private static Stream<PersonId> people(CaseRecord record) {
        return record.served == null ? Stream.of() : record.served.service().servers().stream();
    }

    static List<String> named(Collection<PersonId> ids, Map<PersonId, String> names) {
        return ids.stream().map(one -> names.getOrDefault(one, "")).toList();
    }

    private static CaseView.Inquiry inquiry(CaseAct.Inquired one, Map<PersonId, String> names) {
        return one == null ? null : new CaseView.Inquiry(named(one.by(), names), one.manner(), one.findings(), one.proposed());
    }

    private static CaseView.Defence defence(CaseAct.DefenceHeard one, Map<PersonId, String> names) {
        return one == null ? null : new CaseView.Defence(named(one.by(), names), one.refused(), one.points(), one.note());
    }

    private static CaseView.Decision decision(CaseAct.Decided one, Map<PersonId, String> names) {
        return one == null ? null : new CaseView.Decision(one.outcome(), one.exemption(), one.reason(), one.effective(),
                one.minutes().held(), one.minutes().text(), votes(one.minutes(), names));
    }

    static List<CaseView.Voted> votes(Minutes minutes, Map<PersonId, String> names) {
        return minutes.votes().stream().map(vote -> new CaseView.Voted(names.getOrDefault(vote.voter(), ""), vote.choice(),
                vote.dissent())).toList();
    }

    private static CaseView.Serving serving(CaseAct.Served one, Map<PersonId, String> names) {
        return one == null ? null : new CaseView.Serving(one.service().on(), one.service().way(),
                named(one.service().servers(), names), one.service().witnesses(), one.appealUntil(), one.appealTo());
    }
}

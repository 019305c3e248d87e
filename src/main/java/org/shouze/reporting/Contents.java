package org.shouze.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.matter.MatterId;
import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.organization.PersonId;
import org.shouze.protection.Mask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens what reports say about people, for those whose duty it is to read it; each reading is recorded. */
@Component
public class Contents {

    private final Reports reports;
    private final Corrections corrections;
    private final Plans plans;
    private final People people;
    private final Audit audit;

    Contents(Reports reports, Corrections corrections, Plans plans, People people, Audit audit) {
        this.reports = reports;
        this.corrections = corrections;
        this.plans = plans;
        this.people = people;
        this.audit = audit;
    }

    /** The current version of a filed report. */
    @Transactional
    public Content of(MatterId id, Actor by, String purpose) {
        var report = reports.get(id);
        var version = reports.current(id, by, purpose).orElseThrow(() -> new org.shouze.NotFound(id));
        var week = reports.history(List.of(report.unit()), report.day().minusDays(6), report.day())
                .getOrDefault(report.unit(), List.of());
        var observation = plans.inForce(report.day()).map(Plan::observation).orElse("");
        return new Content(report, version, reports.yesterday(id).orElse(null), named(version.named()), observation,
                week, version.figures().suspected() > 0);
    }

    @Transactional
    public CorrectionContent ofCorrection(MatterId id, Actor by) {
        var correction = corrections.get(id);
        audit.read(by, "report:" + correction.report().id(), "reporting.correction");
        return new CorrectionContent(correction, changes(correction.old().figures(), correction.figures()),
                named(correction.proposed().named()));
    }

    /** What the signature that is waited for would change. */
    public static List<CorrectionContent.Change> difference(TotalView total) {
        return changes(total.signed().figures(), total.pending().figures());
    }

    static List<CorrectionContent.Change> changes(Figures before, Figures after) {
        var old = Columns.of(before);
        var changes = new ArrayList<CorrectionContent.Change>();
        Columns.of(after).forEach((figure, value) -> {
            if (!value.equals(old.get(figure))) {
                changes.add(new CorrectionContent.Change(figure, (int) old.get(figure), (int) value));
            }
        });
        return changes;
    }

    private List<Content.NamedPerson> named(Named named) {
        var ids = named.all();
        Map<PersonId, Person> persons = ids.isEmpty() ? Map.of()
                : people.get(ids.stream().map(PersonId::new).collect(Collectors.toSet()));
        return ids.stream().sorted().map(id -> {
            var person = persons.get(new PersonId(id));
            return person == null ? new Content.NamedPerson(id, "—", "", "", named.marks(id),
                    named.detail(id))
                    : new Content.NamedPerson(id, Mask.name(person.name()), person.number(), person.className(),
                            named.marks(id), named.detail(id));
        }).toList();
    }
}

package org.shouze.accountability;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.organization.People;
import org.shouze.organization.PersonId;
import org.shouze.organization.Units;
import org.shouze.protection.Mask;
import org.shouze.recusal.Duty;
import org.shouze.recusal.Handlers;
import org.springframework.stereotype.Component;

/** Opens appeals to read. Who may is decided, and the reading recorded, by the page of the matter that asks. */
@Component
public class AppealReading {

    private final Appeals appeals;
    private final AppealIndex index;
    private final Cases cases;
    private final CaseReading files;
    private final Handlers handlers;
    private final Matters matters;
    private final People people;
    private final Units units;

    AppealReading(Appeals appeals, AppealIndex index, Cases cases, CaseReading files, Handlers handlers, Matters matters,
            People people, Units units) {
        this.appeals = appeals;
        this.index = index;
        this.cases = cases;
        this.files = files;
        this.handlers = handlers;
        this.matters = matters;
        this.people = people;
        this.units = units;
    }

    /** @throws org.shouze.NotFound if there is none */
    public AppealView view(MatterId id) {
        var appeal = appeals.get(id);
        var filed = appeal.filed();
        var record = cases.get(filed.decision());
        var decided = appeal.decided();
        var names = files.names(Stream.concat(appeal.reviewers().stream(),
                decided == null ? Stream.of() : decided.minutes().voters().stream()).toList());
        var subject = record.proposed.subject();
        return new AppealView(id, matters.get(id).number(), appeal.stage(), filed.decision(),
                matters.get(filed.decision()).number(), subject == null ? null : Mask.name(people.get(subject).name()),
                units.get(record.proposed.unit()).name(), filed.on(), filed.until(), appeal.isLate(), filed.channel(),
                filed.reasons(), index.decideBy(List.of(id)).get(id), record.measures(), record.decided.reason(),
                record.announced, persons(appeal.reviewers(), names), appeal.findings(),
                decided == null ? null : decided.outcome(), decided == null ? List.of() : decided.measures(),
                decided == null ? null : decided.reasons(), decided == null ? null : decided.minutes().held(),
                decided == null ? null : decided.minutes().text(),
                decided == null ? List.of() : CaseReading.votes(decided.minutes(), names));
    }

    /** Who may review it: free, and without a part in the decision. */
    public List<CaseView.Person> reviewers(MatterId id) {
        var duties = cases.get(appeals.get(id).decision()).duties;
        var free = handlers.staffing(id, Map.of()).free().getOrDefault(Duty.INVESTIGATE, List.of()).stream()
                .filter(person -> !duties.has(person)).toList();
        return persons(free, files.names(free));
    }

    private static List<CaseView.Person> persons(List<PersonId> people, Map<PersonId, String> names) {
        return people.stream().map(one -> new CaseView.Person(one.value(), names.get(one))).toList();
    }
}

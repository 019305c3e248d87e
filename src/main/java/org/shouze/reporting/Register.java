package org.shouze.reporting;

import java.util.List;

import org.shouze.organization.Person;
import org.shouze.protection.Mask;

/**
 * What a filing page is built on: who must be accounted for, and what was reported last.
 *
 * @param yesterday   the version of the round before, or null: only that can be repeated
 * @param returnedFor why the report came back, or null
 */
public record Register(ReportView report, Plan plan, List<String> keyAreas, List<Entry> people,
        ReportVersion yesterday, Named followed, String returnedFor) {

    /** A person of the register as the page shows him: masked, with the number that tells namesakes apart. */
    public record Entry(long id, String name, String number, boolean observed) {

        static Entry of(Person person, Named last) {
            var id = person.id().value();
            return new Entry(id, Mask.name(person.name()), person.number(), last.observed().contains(id));
        }
    }

    /** Where someone is under observation a zero is not even offered. */
    public boolean offersZero() {
        return followed.observed().isEmpty();
    }

    public CheckedBy[] ways() {
        return CheckedBy.values();
    }

    public boolean offersUnchanged() {
        return yesterday != null && yesterday.figures().total() == people.size();
    }
}

package org.shouze.organization;

import org.shouze.RuleBroken;

/** Who still has open work leaves only when it is handed over. */
public class WorkNotHandedOver extends RuleBroken {

    private final PersonId person;

    WorkNotHandedOver(Person person, int open) {
        super(person.name(), open);
        this.person = person.id();
    }

    public PersonId person() {
        return person;
    }
}

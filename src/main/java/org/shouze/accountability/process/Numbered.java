package org.shouze.accountability.process;

import java.util.List;
import java.util.Optional;

import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.organization.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** People written down by their 工号. */
@Component
class Numbered {

    private final People people;

    Numbered(People people) {
        this.people = people;
    }

    void check(String field, String written, Errors errors) {
        Asking.parts(written).stream().filter(number -> people.numbered(number).isEmpty()).forEach(number ->
                errors.rejectValue(field, "accountability.case.fault.number", new Object[] {number}, null));
    }

    List<PersonId> find(String written) {
        return Asking.parts(written).stream().map(people::numbered).flatMap(Optional::stream).map(Person::id).toList();
    }
}
